import { UsageFileError } from '../usage-file-error.js';
import type { FileShape } from '../file-shape.js';
import { focusRecord, type FocusRow } from './focus-record.js';

/** How a FOCUS file is read. */
export interface FocusOptions {
  /** `billed` is what the invoice says, `effective` has prepayments spread over what they paid for. Default: `billed`. */
  readonly cost?: 'billed' | 'effective';
  /**
   * A name for the file's content, from which its rows get their ids, as a file of any kind may have one. FOCUS has no id
   * for a row, and two rows may well be the same. Default: the file's `name`.
   */
  readonly name?: string;
  /** The tags that say who a charge is for. Default: none, and all usage is unassigned. */
  readonly userTag?: string;
  readonly agentTag?: string;
  readonly agentTypeTag?: string;
  /** Which model a charge for tokens is of. Default: what is left of SkuMeter without the words for the kind of token. */
  readonly model?: (row: FocusRow) => string | null;
}

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
