import {
  subtractMoney,
  sumMoney,
  type Decimal,
  type ModelRow,
  type ModelSection,
  type ServiceRow,
  type ServiceSection,
} from '../../contract/index.js';
import { cutModels, cutServices, sumServices } from '../ranking.js';
import { sumCosts, sumMeasures } from '../sums.js';
import { isNothing, MEASURES, measuresOf, type Amounts } from './amounts.js';
import { excessWarning, type Told } from './disagreement.js';
import { pickSlice } from './pick-slice.js';
import type { Slice, SliceRow } from './slice.js';
import { isBeyond } from './split.js';
import { labelOf, tableOf, type Table, type TableRow } from './table.js';

export interface ModelsAndServices {
  readonly models: ModelSection | null;
  readonly services: ServiceSection | null;
}

/**
 * Models and services share the cost between them; only models have anything else. What is left over of either is of
 * no model that is known.
 */
export function modelsAndServicesOf(
  slices: readonly Slice[],
  totals: Amounts,
  top: number,
): Told<ModelsAndServices> {
  const services = tableOfServices(slices);
  const models = tableOf(slices, 'model', MEASURES, totals);
  const excess = models?.excesses[0] ?? excessOfBoth(models, services, totals);
  if (excess) return { section: null, warnings: [excessWarning('models', excess)] };
  return {
    section: {
      models: models && modelSection(models, services, top),
      services: services && serviceSection(services, top),
    },
    warnings: [],
  };
}

function modelSection(models: Table, services: readonly ServiceRow[] | null, top: number): ModelSection {
  const { items, rest } = cutModels(models.rows.map(modelRow), top);
  const other = rest.length > 0 ? { count: rest.length, ...sumMeasures(rest) } : null;
  return { items, other, unassigned: withoutServices(models, services) };
}

function serviceSection(services: readonly ServiceRow[], top: number): ServiceSection {
  const { items, rest } = cutServices(services, top);
  return { items, other: rest.length > 0 ? { count: rest.length, ...sumServices(rest) } : null };
}

/** A model's slice has services among what is of no model; what is left without them is Unassigned. */
function withoutServices({ unassigned }: Table, services: readonly ServiceRow[] | null) {
  const cost = unassigned.cost ?? null;
  const rest = cost === null ? null : subtractMoney(cost, costOf(services));
  const amounts = { ...unassigned, cost: rest };
  // Requests alone are those of services: no reader looks for them among the models.
  return isNothing({ ...amounts, requests: null }) ? null : measuresOf(amounts);
}

/** Where models and services come from two questions, each may fit the total and both together not. */
function excessOfBoth(
  models: Table | null,
  services: readonly ServiceRow[] | null,
  { cost: total = null }: Amounts,
) {
  if (total === null) return null;
  const ofServices = costOf(services);
  const ofModels = sumMoney(models?.rows.flatMap(({ amounts }) => amounts.cost ?? []) ?? []);
  const remainder = subtractMoney(total, ofModels);
  const isTooMuch = ofServices !== '0' && isBeyond(subtractMoney(remainder, ofServices), total);
  if (!isTooMuch) return null;
  return { measure: 'cost' as const, expected: total, actual: sumMoney([ofModels, ofServices]) };
}

function costOf(services: readonly ServiceRow[] | null): Decimal {
  return sumCosts((services ?? []).map(service => service.cost)) ?? '0';
}

function modelRow(row: TableRow): ModelRow {
  return {
    id: row.id,
    name: labelOf(row, ({ model }) => model?.name),
    provider: labelOf(row, ({ model }) => model?.provider),
    ...measuresOf(row.amounts),
  };
}

/** Services with costs where any slice has them; else the quantities alone. */
function tableOfServices(slices: readonly Slice[]): ServiceRow[] | null {
  const slice = pickSlice(slices, ['service'], 'cost') ?? slices.find(({ dims }) => dims.includes('service'));
  if (!slice) return null;
  const hasCost = slice.measures.includes('cost');
  const table = tableOf([{ ...slice, measures: ['cost'] }], 'service', ['cost'], {});
  return (table?.rows ?? []).map(row => ({
    id: row.id,
    name: labelOf(row, ({ service }) => service?.name),
    ...sumServices(
      row.from.map(({ cost = null, quantity = null, unit = null }: SliceRow) => ({
        cost: hasCost ? cost : null,
        quantity,
        unit,
      })),
    ),
  }));
}
