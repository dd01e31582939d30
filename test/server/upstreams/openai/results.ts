/** What a report has of one day. */
import { fromUnits, scientific, toUnits } from '../support/exact.js';
import { grouped } from '../support/facts.js';
import { Printed } from '../support/printed-json.js';
import type { BilledLine, Call, CountRoute, Organisation, Use } from './organisation.js';
import { RESULTS, ROUTES, type Route } from './routes.js';
import type { Ways } from './simulator.js';

export type Happened = Pick<Organisation, 'lines' | 'calls' | 'uses'>;

export function byDay({ lines, calls, uses }: Organisation): (day: string) => Happened {
  const dayOf = ({ day }: { readonly day: string }) => day;
  const [ofLines, ofCalls, ofUses] = [grouped(lines, dayOf), grouped(calls, dayOf), grouped(uses, dayOf)];
  return day => ({
    lines: ofLines.get(day) ?? [],
    calls: ofCalls.get(day) ?? [],
    uses: ofUses.get(day) ?? [],
  });
}

/** One result for every combination of groups that has anything, with only those groups named. */
export function resultsOf(
  { lines, calls, uses }: Happened,
  route: Route,
  groups: readonly string[],
  ways: Ways,
): object[] {
  const { object } = ROUTES[route];
  const of = <Row extends object>(rows: readonly Row[]) => [
    ...grouped(rows, row => JSON.stringify(groups.map(group => valueOf(row, group)))).values(),
  ];
  const named = (row: object | undefined) =>
    Object.fromEntries(
      ROUTES[route].fields.map(field => [field, groups.includes(field) ? valueOf(row, field) : null]),
    );
  if (route === 'costs') {
    return of(lines).map(rows => ({
      object,
      amount: { value: printedAmount(rows, ways), currency: 'usd' },
      ...named(rows[0]),
      ...quantityOf(rows, groups.includes('line_item')),
    }));
  }
  if (Object.hasOwn(RESULTS.uses, route)) {
    const field = RESULTS.uses[route as CountRoute];
    return of(uses.filter(use => use.route === route)).map(rows => ({
      object,
      [field]: sum(rows, use => use.quantity),
      ...named(rows[0]),
      ...(route === 'web_search_calls' ? { num_model_requests: rows.length } : {}),
    }));
  }
  return of(calls.filter(call => call.route === route)).map(rows => ({
    object,
    ...RESULTS.calls(rows),
    ...named(rows[0]),
  }));
}

const valueOf = (row: object | undefined, field: string): unknown =>
  (row as Readonly<Record<string, unknown>> | undefined)?.[field] ?? null;

function sum<Row extends Use | Call>(rows: readonly Row[], read: (row: Row) => number): number {
  return rows.reduce((total, row) => total + read(row), 0);
}

function printedAmount(rows: readonly BilledLine[], { amounts }: Ways): string | Printed {
  if (amounts === 'double')
    return new Printed(plain(rows.reduce((sum, { amount }) => sum + Number(amount), 0)));
  const total = fromUnits(rows.reduce((units, { amount }) => units + toUnits(amount), 0n));
  if (amounts === 'text') return total;
  return new Printed(amounts === 'scientific' ? scientific(total) : total);
}

/** Without an exponent, and no digit more than a double has. */
const plain = (value: number) => (Math.abs(value) < 1e-4 ? value.toFixed(20) : String(value));

/** Only with line items, and of one unit. */
function quantityOf(rows: readonly BilledLine[], isTold: boolean) {
  const units = new Set(rows.map(row => (row.quantity === null ? null : row.quantity_unit)));
  const [unit = null] = units;
  if (!isTold || units.size !== 1 || unit === null) return { quantity: null, quantity_unit: null };
  return { quantity: rows.reduce((total, row) => total + (row.quantity ?? 0), 0), quantity_unit: unit };
}
