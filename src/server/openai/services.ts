import { ZERO, type Day, type Decimal } from '../../contract/index.js';
import type { Named, NamedModel, SliceRow } from '../slices/slice.js';
import type { CostLine } from './costs.js';
import { readLineItem, type CountedService } from './line-items.js';
import type { ServiceCount } from './service-counts.js';

/** How much of a service was used, by its usage report. */
export interface CountedUse {
  readonly counted: CountedService;
  readonly counts: readonly ServiceCount[];
}

interface ServiceRow extends SliceRow {
  readonly day: Day;
  readonly model: NamedModel | null;
  readonly service: Named | null;
  readonly unit: string | null;
  readonly quantity: Decimal | null;
}

/**
 * The bill's lines as rows of models and services. A service's quantity is what the bill says where all of its lines
 * say it in one unit, and else what its usage report counts: never both, which would be twice as much. What is counted
 * and has no line cost nothing.
 */
export function billRows(lines: readonly CostLine[], uses: readonly CountedUse[]): SliceRow[] {
  const rows = lines.map((line): ServiceRow => ({
    day: line.day,
    ...readLineItem(line.line_item),
    cost: line.amount.value,
    quantity: line.quantity,
    unit: line.quantity_unit,
  }));
  const calls = rows.filter(row => row.service === null);
  const services = new Map(rows.flatMap(({ service }) => (service ? [[service.id, service] as const] : [])));
  for (const { counted } of uses) services.set(counted.service.id, counted.service);
  return [
    ...calls.map(({ day, model, cost }) => ({ day, model, service: null, cost })),
    ...[...services.keys()].flatMap(id => {
      const billed = rows.filter(row => row.service?.id === id);
      const use = uses.find(({ counted }) => counted.service.id === id);
      return use && !hasOneUnit(billed) ? countedRows(billed, use) : billed;
    }),
  ];
}

function hasOneUnit(rows: readonly ServiceRow[]): boolean {
  const units = new Set(rows.map(row => (row.quantity === null ? null : row.unit)));
  return units.size === 1 && !units.has(null);
}

function countedRows(rows: readonly ServiceRow[], { counted, counts }: CountedUse): ServiceRow[] {
  const { service } = counted;
  const { unit } = counted.counts;
  return [
    ...rows.map(row => ({ ...row, quantity: null, unit })),
    ...counts.map(({ day, quantity }) => ({ day, model: null, service, cost: ZERO, quantity, unit })),
  ];
}
