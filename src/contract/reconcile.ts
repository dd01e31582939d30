/**
 * "Parts equal the headline": whether the sections of a report add up to its totals. The rule and its tolerance are
 * the contract's; a sum with an unknown part is not checked.
 */
import { absoluteMoney, compareMoney, subtractMoney, sumMoney, type Money } from './money.js';
import type { Report } from './schema.js';

export type Section = 'totals' | 'daily' | 'models' | 'users' | 'agents';

/** A section whose parts do not add up. `models` speaks for models and services together where money is meant. */
export interface Mismatch {
  readonly section: Section;
  readonly measure: 'cost' | 'total_tokens';
  /** The headline: major units as a decimal string, or tokens. */
  readonly expected: Money | number;
  /** What the parts add up to. */
  readonly actual: Money | number;
}

/** One millionth of a major unit: below any price, above any rounding of an honest source. */
const TOLERANCE: Money = '0.000001';

interface Part {
  readonly cost: Money | null;
  readonly total_tokens: number | null;
}

/** Every section of the report that contradicts its totals; empty if it adds up. */
export function findMismatches(report: Report): Mismatch[] {
  const { totals, daily, users, agents } = report;
  const found: (Mismatch | null)[] = [splitOfTokens(report)];
  const check = (section: Section, parts: readonly Part[]) => {
    found.push(
      costMismatch(
        section,
        totals.cost,
        parts.map(part => part.cost),
      ),
      tokenMismatch(
        section,
        totals.total_tokens,
        parts.map(part => part.total_tokens),
      ),
    );
  };
  if (daily) check('daily', daily);
  if (users) check('users', partsOf<Part>(users));
  if (agents) check('agents', partsOf<Part>(agents));
  found.push(...modelMismatches(report));
  return found.filter(mismatch => mismatch !== null);
}

/** Models and services share the cost; only models have tokens. */
function modelMismatches({ totals, models, services }: Report): (Mismatch | null)[] {
  if (!models) return [];
  const parts = partsOf<Part>(models);
  const tokens = tokenMismatch(
    'models',
    totals.total_tokens,
    parts.map(part => part.total_tokens),
  );
  if (!services) return [tokens];
  const costs = [...parts, ...partsOf<Pick<Part, 'cost'>>(services)].map(part => part.cost);
  return [costMismatch('models', totals.cost, costs), tokens];
}

function splitOfTokens({ totals }: Report): Mismatch | null {
  return tokenMismatch('totals', totals.total_tokens, [totals.input_tokens, totals.output_tokens]);
}

/** A section's rows with what is below them and what no one can be named for. */
function partsOf<Part>(section: {
  readonly items: readonly Part[];
  readonly other: Part | null;
  readonly unassigned?: Part | null;
}): Part[] {
  return [...section.items, section.other, section.unassigned ?? null].filter(part => part !== null);
}

function costMismatch(section: Section, expected: Money | null, parts: (Money | null)[]): Mismatch | null {
  if (expected === null || !allKnown(parts)) return null;
  const actual = sumMoney(parts);
  const gap = absoluteMoney(subtractMoney(actual, expected));
  return compareMoney(gap, TOLERANCE) > 0 ? { section, measure: 'cost', expected, actual } : null;
}

function tokenMismatch(section: Section, expected: number | null, parts: (number | null)[]): Mismatch | null {
  if (expected === null || !allKnown(parts)) return null;
  const actual = parts.reduce((sum, part) => sum + part, 0);
  return actual === expected ? null : { section, measure: 'total_tokens', expected, actual };
}

function allKnown<Value>(values: (Value | null)[]): values is Value[] {
  return !values.includes(null);
}
