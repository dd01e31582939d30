/** Exact figures of groups of usage, to hold a report against. */
import assert from 'node:assert/strict';
import { decimalOf, type Nano } from './nano.js';

export interface Figures {
  readonly cost: Nano;
  readonly tokens: number;
}

export const NOTHING: Figures = { cost: 0n, tokens: 0 };

export function add(a: Figures, b: Figures): Figures {
  return { cost: a.cost + b.cost, tokens: a.tokens + b.tokens };
}

/** Sums by key; what has no key is under `null`. */
export function tally<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | null,
  figuresOf: (item: Item) => Figures,
): Map<string | null, Figures> {
  const sums = new Map<string | null, Figures>();
  for (const item of items) {
    const key = keyOf(item);
    sums.set(key, add(sums.get(key) ?? NOTHING, figuresOf(item)));
  }
  return sums;
}

interface Shown {
  readonly cost: string | null;
  readonly total_tokens: number | null;
}

/** What a section shows, by id; what is of nobody under `null`. */
export function shownById(section: {
  readonly items: readonly (Shown & { readonly id: string })[];
  readonly unassigned: Shown | null;
}): Map<string | null, Shown> {
  const rows: [string | null, Shown][] = section.items.map(row => [row.id, row]);
  return new Map(section.unassigned ? [...rows, [null, section.unassigned]] : rows);
}

/**
 * Fails unless each figure is there to the last digit, and no other but zeros.
 *
 * @param isExact whether costs are; else they may miss by what an upstream's doubles do
 */
export function assertFigures(
  what: string,
  actual: ReadonlyMap<string | null, Shown>,
  expected: ReadonlyMap<string | null, Figures>,
  isExact = true,
): void {
  const whole = [...expected.values()].reduce((sum, { cost }) => sum + Math.abs(Number(cost) / 1e9), 0);
  for (const key of new Set([...actual.keys(), ...expected.keys()])) {
    const { cost, tokens } = expected.get(key) ?? NOTHING;
    const shown = actual.get(key) ?? { cost: '0', total_tokens: 0 };
    assert.equal(shown.total_tokens, tokens, `${what}: tokens of ${key}`);
    assertCost(`${what}: cost of ${key}`, shown.cost, cost, isExact, whole);
  }
}

/** @param whole what a double's digits are of, where the cost is a part of it */
export function assertCost(
  what: string,
  actual: string | null,
  expected: Nano,
  isExact = true,
  whole = Math.abs(Number(expected) / 1e9),
): void {
  const text = decimalOf(expected);
  if (isExact) return assert.equal(actual, text, what);
  const off = Math.abs(Number(actual) - Number(text));
  assert.ok(off <= Math.max(1e-9, whole * 1e-12), `${what}: ${actual}, not ${text}`);
}
