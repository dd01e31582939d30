import { UsageFileError } from '../usage-file-error.js';
import type { FileShape } from '../file-shape.js';
import type { FocusOptions } from './focus-options.js';
import { focusRecord } from './focus-record.js';

/** What all versions of FOCUS have, 1.0 to 1.4, and nothing else does. */
const TELLING = ['ChargePeriodStart', 'ChargePeriodEnd', 'BillingCurrency', 'ChargeCategory', 'ServiceName'];

const READ = [
  ...TELLING,
  'BilledCost',
  'EffectiveCost',
  'ServiceProviderName',
  'ProviderName',
  'SkuMeter',
  'SkuPriceDetails',
  'ConsumedQuantity',
  'ConsumedUnit',
  'PricingQuantity',
  'PricingUnit',
  'Tags',
] as const;

/**
 * The shape of the FinOps Open Cost and Usage Specification's cost and usage data; `null` if these are no columns of it.
 *
 * @throws {UsageFileError} if they are, and the cost that is wanted is not among them
 */
export function focusShape(columns: readonly string[], options: FocusOptions): FileShape | null {
  if (!TELLING.every(name => columns.includes(name))) return null;
  const cost = options.cost === 'effective' ? 'EffectiveCost' : 'BilledCost';
  if (!columns.includes(cost)) throw new UsageFileError(`There is no column "${cost}".`);
  const twice = columns.find(
    (name, index) => (READ as readonly string[]).includes(name) && columns.indexOf(name) !== index,
  );
  if (twice !== undefined) throw new UsageFileError(`There are two columns "${twice}".`);
  return { columns: READ, read: (row, line) => focusRecord(row, line, { ...options, costColumn: cost }) };
}
