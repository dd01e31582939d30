/** Whatever the usage and however it is split over sources: a merge tells what one source over all of it tells. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findMismatches, type Money } from '../../../src/contract/index.js';
import { mergeSources, type MonthUsage } from '../../../src/server/index.js';
import { ask } from '../support.js';
import { referenceSource, type Row } from './reference-source.js';

const ids = ['a', 'b', 'c', 'constructor', '__proto__', 'é'];
const somebody = fc.option(fc.constantFrom(...ids), { freq: 4 });
const day = fc
  .tuple(fc.constantFrom('2025-01', '2025-02'), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `${month}-${String(date).padStart(2, '0')}`);
const cost = fc.integer({ min: 1, max: 10 ** 7 }).map(nano => (nano / 10 ** 6).toFixed(6) as Money);
const count = fc.integer({ min: 1, max: 1000 });

const row: fc.Arbitrary<Row> = fc
  .record({
    day,
    agentType: fc.option(fc.constantFrom('api', 'no_code')),
    id: fc.constantFrom(...ids),
    isService: fc.boolean(),
    user: somebody,
    agent: somebody,
    cost: fc.option(cost, { freq: 5 }),
    tokens: fc.option(fc.record({ input: count, output: count }), { freq: 5 }),
    quantity: count,
    unit: fc.constantFrom('page', 'page', 'hour'),
  })
  .map(({ id, isService, tokens, ...rest }) => ({
    ...rest,
    model: isService ? null : id,
    service: isService ? id : null,
    tokens: isService ? null : tokens,
  }));

/** Each row with the source that has it. */
const table = fc.array(fc.record({ row, part: fc.nat(3) }), { minLength: 1, maxLength: 25 });
const query = fc
  .record({ top: fc.integer({ min: 1, max: 4 }), models: fc.integer({ min: 1, max: 4 }) })
  .map(({ top, models }) => `month=2025-02&top=${top}&models=${models}`);

type Table = { row: Row; part: number }[];
const partsOf = (rows: Table, count: number, tell?: (usage: MonthUsage, part: number) => MonthUsage) =>
  Array.from({ length: count }, (_, part) => [
    `part ${part}`,
    referenceSource(
      rows.filter(entry => entry.part % count === part).map(entry => entry.row),
      tell && { tell: usage => tell(usage, part) },
    ),
  ]) as [string, ReturnType<typeof referenceSource>][];

describe('a merge', () => {
  test('equals one source over all usage, in whatever order its sources are', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 4 }), query, async (rows, count, query) => {
        const parts = partsOf(rows, count);
        const expected = await ask(referenceSource(rows.map(entry => entry.row)), query);
        assert.deepEqual(await ask(mergeSources(Object.fromEntries(parts)), query), expected);
        assert.deepEqual(await ask(mergeSources(Object.fromEntries(parts.toReversed())), query), expected);
        assert.deepEqual(findMismatches(expected), []);
      }),
      { numRuns: 60 },
    );
  });

  /** What a source may not be able to tell. */
  const ignorance = fc.record({
    sections: fc.subarray(['daily', 'models', 'services', 'users', 'agents'] as const),
    totals: fc.subarray(['cost', 'total_tokens', 'input_tokens', 'output_tokens', 'requests'] as const),
    rows: fc.subarray(['cost', 'total_tokens'] as const),
    /** Of every section the row at this place is the one whose figures it does not know. */
    at: fc.nat(4),
  });

  const without = (usage: MonthUsage, { sections, totals, rows, at }: Ignorance): MonthUsage => {
    const unknown = Object.fromEntries(rows.map(measure => [measure, null]));
    const told = <Item extends object>(items: readonly Item[], lacking: object = unknown) =>
      items.map((item, index) => (index === at ? { ...item, ...lacking } : item));
    const lacking = <Section extends { items: readonly object[] }>(section: Section | null) =>
      section && { ...section, items: told(section.items) };
    const hidden = Object.fromEntries(sections.map(section => [section, null]));
    return {
      ...usage,
      totals: { ...usage.totals, ...Object.fromEntries(totals.map(measure => [measure, null])) },
      daily: usage.daily && told(usage.daily),
      models: lacking(usage.models),
      users: lacking(usage.users),
      agents: lacking(usage.agents),
      ...hidden,
    };
  };
  type Ignorance = typeof ignorance extends fc.Arbitrary<infer Value> ? Value : never;

  test('adds up whatever each of its sources cannot tell', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.array(ignorance, { minLength: 1, maxLength: 4 }),
        query,
        async (rows, limits, query) => {
          const parts = partsOf(rows, limits.length, (usage, part) => without(usage, limits[part]!));
          const report = await ask(mergeSources(Object.fromEntries(parts)), query);
          assert.deepEqual(findMismatches(report), []);
          const known = limits.flatMap(({ totals }, part) => (totals.includes('cost') ? [] : [part]));
          const counted = rows.filter(
            ({ row, part }) => row.day.startsWith('2025-02') && known.includes(part % limits.length),
          );
          const { totals } = await ask(referenceSource(counted.map(entry => entry.row)), query);
          // Nothing known and something unknown are not zero.
          const isUnknown = counted.length === 0 && known.length < limits.length;
          assert.equal(report.totals.cost, isUnknown ? null : totals.cost);
        },
      ),
      { numRuns: 150 },
    );
  });
});
