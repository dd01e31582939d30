/** A section's rows → a ranking: the top, then "n others", then Unassigned. */
import { compareMoney } from '../contract/index.js';
import { sharesOf, sumAmounts, toAmount, type Amount, type Measure } from './amount.js';
import { EMPTY, ready, UNAVAILABLE, type Outcome } from './outcome.js';

export type RankedKind = 'item' | 'other' | 'unassigned';

/** The measures a ranking carries along, as exact amounts. */
export interface RankedMeasures {
  readonly cost: Amount | null;
  readonly total_tokens: Amount | null;
  readonly input_tokens: Amount | null;
  readonly cache_read_input_tokens: Amount | null;
  readonly output_tokens: Amount | null;
  readonly requests: Amount | null;
  readonly quantity: Amount | null;
}

export interface RankedRow extends RankedMeasures {
  /** Unique in the ranking, whatever the ids in the data. */
  readonly key: string;
  readonly kind: RankedKind;
  /** The id of an item, for drill-down; `null` for what cannot be named to anybody. */
  readonly id: string | null;
  /** An item's name; `null` for what the page's language names: other kinds, and people by their number alone. */
  readonly name: string | null;
  /** The number of somebody who is not shown, see `maskPeople`. */
  readonly person: number | null;
  /** How many are summed in `other`. */
  readonly count: number;
  /** What `quantity` counts, for services. */
  readonly unit: string | null;
  /** Of the sum of all rows, 0 to 1; `null` where there are none (mixed signs, unknown parts). */
  readonly share: number | null;
}

export interface Ranking {
  readonly measure: Measure;
  readonly rows: readonly RankedRow[];
  /** Over all rows; of what can't be added (other units, unknown parts), `null`. */
  readonly totals: RankedMeasures;
}

const MEASURES = [
  'cost',
  'total_tokens',
  'input_tokens',
  'cache_read_input_tokens',
  'output_tokens',
  'requests',
  'quantity',
] as const satisfies (keyof RankedMeasures)[];

type SourceMeasures = { readonly [Name in keyof RankedMeasures]?: Amount | number | null };
interface Item extends SourceMeasures {
  readonly id: string;
  readonly name: string | null;
  readonly unit?: string | null;
  readonly person?: number;
}
interface Other extends SourceMeasures {
  readonly count: number;
  readonly unit?: string | null;
}
export interface RankableSection {
  readonly items: readonly Item[];
  readonly other: Other | null;
  readonly unassigned?: SourceMeasures | null;
}

/** Ranks by `measure`, largest first, rows that lack it last; what is below `limit` joins the others. */
export function ranking(section: RankableSection | null, measure: Measure, limit: number): Outcome<Ranking> {
  if (section === null) return UNAVAILABLE;
  const items = mergeById(section.items).sort(byAmount(measure));
  const below = items.slice(limit);
  const others = section.other && !isNothing(section.other) ? [...below, otherRow(section.other)] : below;
  const rows = [
    ...items.slice(0, limit),
    ...(others.length > 0 ? [sumRows('other', others)] : []),
    ...(section.unassigned ? [{ ...blank('unassigned'), ...measuresOf(section.unassigned) }] : []),
  ];
  if (rows.length === 0) return EMPTY;
  if (rows.every(row => row[measure] === null)) return UNAVAILABLE;
  const shares = sharesOf(rows.map(row => row[measure]));
  return ready({
    measure,
    rows: rows.map((row, index) => ({ ...row, share: shares[index] ?? null })),
    totals: totalsOf(rows),
  });
}

/** An id that comes twice is one thing: its rows are summed. */
function mergeById(items: readonly Item[]): RankedRow[] {
  const rows = new Map<string, RankedRow>();
  for (const item of items) {
    const isMasked = item.person !== undefined;
    const row: RankedRow = {
      ...blank('item'),
      ...measuresOf(item),
      key: `item:${item.id}`,
      id: isMasked ? null : item.id,
      name: item.name || (isMasked ? null : item.id),
      person: item.person ?? null,
      unit: item.unit ?? null,
    };
    const twin = rows.get(item.id);
    rows.set(item.id, twin ? { ...twin, ...totalsOf([twin, row]), unit: commonUnit([twin, row]) } : row);
  }
  return [...rows.values()];
}

function byAmount(measure: Measure): (a: RankedRow, b: RankedRow) => number {
  return (a, b) => {
    const [left, right] = [a[measure], b[measure]];
    if (left !== null && right !== null) return compareMoney(right, left) || (a.key < b.key ? -1 : 1);
    if (left === right) return a.key < b.key ? -1 : 1;
    return left === null ? 1 : -1;
  };
}

/** Some sources say "0 others" instead of `null`. Where it comes with an amount, it is not dropped. */
function isNothing(other: Other): boolean {
  return other.count === 0 && MEASURES.every(name => !Number(other[name] ?? 0));
}

function otherRow(other: Other): RankedRow {
  return { ...blank('other'), ...measuresOf(other), count: other.count, unit: other.unit ?? null };
}

function sumRows(kind: RankedKind, rows: readonly RankedRow[]): RankedRow {
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  return { ...blank(kind), ...totalsOf(rows), count, unit: commonUnit(rows) };
}

/** Pages and days have no sum. */
function totalsOf(rows: readonly RankedRow[]): RankedMeasures {
  const sums = sumMeasures(rows);
  return commonUnit(rows) === null ? { ...sums, quantity: null } : sums;
}

function commonUnit(rows: readonly RankedRow[]): string | null {
  const [first, ...rest] = rows;
  return first && rest.every(row => row.unit === first.unit) ? first.unit : null;
}

function blank(kind: RankedKind): Omit<RankedRow, keyof RankedMeasures> {
  return { key: kind, kind, id: null, name: null, person: null, count: 1, unit: null, share: null };
}

function measuresOf(source: SourceMeasures): RankedMeasures {
  return mapMeasures(name => toAmount(source[name]));
}

function sumMeasures(rows: readonly RankedMeasures[]): RankedMeasures {
  return mapMeasures(name => sumAmounts(rows.map(row => row[name])));
}

function mapMeasures(read: (name: keyof RankedMeasures) => Amount | null): RankedMeasures {
  return Object.fromEntries(MEASURES.map(name => [name, read(name)])) as unknown as RankedMeasures;
}
