import { compareMoney, type DailyRow, type Day, type Decimal } from '../../contract/index.js';
import { byAgentType, compareText } from '../orders.js';
import { sumCosts } from '../sums.js';
import { amountOf, SPEND, spendOf, type Amounts } from './amounts.js';
import { excessWarning, type Told } from './disagreement.js';
import { exactSlice, pickSlice } from './pick-slice.js';
import type { Slice, SliceRow } from './slice.js';
import { splitOf } from './split.js';

type SpendMeasure = (typeof SPEND)[number];

/** By day, then agent type (Unassigned is `null`). */
type Cells = ReadonlyMap<Day, ReadonlyMap<string | null, Decimal | null>>;

/**
 * Every day's usage by agent type. What is of no type is Unassigned, on its day; without any slice by agent type all
 * of it is. A measure that is not told by day is `null` in every row.
 */
export function dailyOf(slices: readonly Slice[], totals: Amounts): Told<DailyRow[]> {
  const cells = new Map<SpendMeasure, Cells>();
  for (const measure of SPEND) {
    const days = daysOf(slices, measure);
    if (days === null) continue;
    const total = totals[measure] ?? null;
    const actual = sumCosts([...days.values()]);
    if (total !== null && actual !== null && compareMoney(actual, total) !== 0) {
      return { section: null, warnings: [excessWarning('daily', { measure, expected: total, actual })] };
    }
    const split = pickSlice(slices, ['day', 'agentType'], measure);
    const rowsByDay = byDay(split?.rows ?? []);
    const ofMeasure = new Map<Day, ReadonlyMap<string | null, Decimal | null>>();
    for (const day of new Set([...days.keys(), ...rowsByDay.keys()])) {
      const expected = days.get(day) ?? (days.has(day) ? null : '0');
      const { parts, unassigned, excess } = splitOf(
        rowsByDay.get(day) ?? [],
        measure,
        row => row.agentType ?? null,
        expected,
      );
      if (excess) {
        return { section: null, warnings: [excessWarning(`daily, ${day}`, { measure, ...excess })] };
      }
      ofMeasure.set(day, new Map([...parts, [null, unassigned]]));
    }
    cells.set(measure, ofMeasure);
  }
  return { section: cells.size === 0 ? null : rowsOf(cells), warnings: [] };
}

/** A measure's truth by day; `null` where it is not told by day. */
function daysOf(slices: readonly Slice[], measure: SpendMeasure): ReadonlyMap<Day, Decimal | null> | null {
  const slice = exactSlice(slices, ['day'], measure) ?? pickSlice(slices, ['day'], measure);
  if (slice === null) return null;
  const amounts = [...byDay(slice.rows)].map(
    ([day, rows]) => [day, sumCosts(rows.map(row => amountOf(row, measure)))] as const,
  );
  return new Map(amounts);
}

function byDay(rows: readonly SliceRow[]): ReadonlyMap<Day, SliceRow[]> {
  const days = new Map<Day, SliceRow[]>();
  for (const row of rows) {
    if (row.day === undefined) continue;
    const ofDay = days.get(row.day);
    if (ofDay) ofDay.push(row);
    else days.set(row.day, [row]);
  }
  return days;
}

function rowsOf(cells: ReadonlyMap<SpendMeasure, Cells>): DailyRow[] {
  const days = new Set([...cells.values()].flatMap(ofMeasure => [...ofMeasure.keys()]));
  return [...days].sort(compareText).flatMap(day => {
    const types = new Set([...cells.values()].flatMap(ofMeasure => [...(ofMeasure.get(day)?.keys() ?? [])]));
    return [...types].sort(byAgentType).flatMap((agentType): DailyRow[] => {
      const amounts = Object.fromEntries(
        SPEND.map(measure => [measure, cellOf(cells.get(measure)?.get(day), cells.has(measure), agentType)]),
      );
      // Days without usage are zero without being said; of usage that is not known, a row has to say so.
      const isUnsaid = [...cells.keys()].every(measure => amounts[measure] === '0');
      if (isUnsaid && agentType === null) return [];
      return [{ date: day, agent_type: agentType, ...spendOf(amounts) }];
    });
  });
}

function cellOf(
  ofDay: ReadonlyMap<string | null, Decimal | null> | undefined,
  isTold: boolean,
  agentType: string | null,
): Decimal | null {
  if (!isTold) return null;
  return ofDay?.has(agentType) ? (ofDay.get(agentType) ?? null) : '0';
}
