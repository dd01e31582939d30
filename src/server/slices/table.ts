import type { Decimal } from '../../contract/index.js';
import { compareText } from '../orders.js';
import type { Amounts } from './amounts.js';
import { pickSlice } from './pick-slice.js';
import type { Dimension, Measure, Slice, SliceRow } from './slice.js';
import { splitOf, type Excess } from './split.js';

/** A section before it is ranked and cut: every id with its figures. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly unassigned: Amounts;
  readonly excesses: readonly (Excess & { readonly measure: Measure })[];
}

export interface TableRow {
  readonly id: string;
  readonly amounts: Amounts;
  /** The rows it was summed from, in an order of their own, for what else they say of the id. */
  readonly from: readonly SliceRow[];
}

/**
 * Tells each measure by one dimension, from the coarsest slice that can; `null` where none can for any.
 * A measure that is told is zero for an id that has none of it; one that is not told is `null`.
 */
export function tableOf(
  slices: readonly Slice[],
  dimension: Exclude<Dimension, 'day' | 'agentType'>,
  measures: readonly Measure[],
  totals: Amounts,
): Table | null {
  const picked = measures.flatMap(measure => {
    const slice = pickSlice(slices, [dimension], measure);
    return slice ? [{ measure, slice }] : [];
  });
  if (picked.length === 0) return null;
  const idOf = (row: SliceRow) => row[dimension]?.id ?? null;
  const splits = picked.map(({ measure, slice }) => ({
    measure,
    ...splitOf(slice.rows, measure, idOf, totals[measure] ?? null),
  }));
  const sources = [...new Set(picked.map(({ slice }) => slice))];
  const ids = [...new Set(splits.flatMap(split => [...split.parts.keys()]))].sort(compareText);
  const amountsOf = (read: (split: (typeof splits)[number]) => Decimal | null): Amounts => ({
    ...Object.fromEntries(measures.map(measure => [measure, null])),
    ...Object.fromEntries(splits.map(split => [split.measure, read(split)])),
  });
  const rowsById = groupById(sources, idOf);
  return {
    rows: ids.map(id => ({
      id,
      amounts: amountsOf(({ parts }) => (parts.has(id) ? (parts.get(id) ?? null) : '0')),
      from: rowsById.get(id) ?? [],
    })),
    unassigned: amountsOf(split => split.unassigned),
    excesses: splits.flatMap(({ measure, excess }) => (excess ? [{ measure, ...excess }] : [])),
  };
}

function groupById(
  slices: readonly Slice[],
  idOf: (row: SliceRow) => string | null,
): ReadonlyMap<string, SliceRow[]> {
  const groups = new Map<string, SliceRow[]>();
  for (const row of slices.flatMap(slice => slice.rows)) {
    const id = idOf(row);
    if (id === null) continue;
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}

/** Of several labels for one id the first by its code units, whatever order the rows came in. */
export function labelOf(
  { from }: TableRow,
  read: (row: SliceRow) => string | null | undefined,
): string | null {
  const labels = from.flatMap(row => read(row) ?? []);
  return labels.sort(compareText)[0] ?? null;
}
