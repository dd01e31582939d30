import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { sumMoney } from '../../../src/contract/index.js';
import type { MonthUsage } from '../../../src/server/source.js';
import type { Dimension, Slice } from '../../../src/server/slices/slice.js';
import { figuresOf, pieces, sliceBy, spendBy } from './joint-usage.js';
import { MARGINALS, marginalsOf, mismatchesOf, summed } from './summed.js';

/** What a section is, by id, nobody's under `null` where there is any. */
function byId(section: MonthUsage['users'] | MonthUsage['models']) {
  const spend = ({ cost, total_tokens }: { cost: string | null; total_tokens: number | null }) => ({
    cost,
    total_tokens,
  });
  const rows: [string | null, ReturnType<typeof spend>][] = (section?.items ?? []).map(row => [
    row.id,
    spend(row),
  ]);
  if (section?.unassigned) rows.push([null, spend(section.unassigned)]);
  return new Map(rows);
}

const nothing = { cost: '0', total_tokens: 0 };
/** Rows of nobody that say nothing are not shown. */
function told(spends: ReturnType<typeof spendBy>) {
  return new Map(
    [...spends].filter(([id, spend]) => id !== null || spend.cost !== '0' || spend.total_tokens !== 0),
  );
}
const sorted = <Value>(map: ReadonlyMap<string | null, Value>) =>
  [...map].sort(([a], [b]) => String(a).localeCompare(String(b)));

describe('a month of slices', () => {
  test('is exact in every part, whatever was used', () => {
    fc.assert(
      fc.property(pieces, all => {
        const usage = summed(marginalsOf(all));
        assert.deepEqual(usage.totals, figuresOf(all));
        assert.deepEqual(mismatchesOf(usage), []);
        assert.deepEqual(usage.warnings, []);
        if (all.some(piece => piece.user !== null)) {
          assert.deepEqual(sorted(byId(usage.users)), sorted(told(spendBy(all, piece => piece.user))));
        }
        if (all.some(piece => piece.agent !== null)) {
          assert.deepEqual(sorted(byId(usage.agents)), sorted(told(spendBy(all, piece => piece.agent))));
        }
        const ofModels = all.filter(piece => piece.service === null);
        const models = byId(usage.models);
        for (const [id, spend] of told(spendBy(ofModels, piece => piece.model))) {
          assert.deepEqual(models.get(id) ?? nothing, spend, String(id));
        }
        const services = new Map(usage.services?.items.map(row => [row.id, row.cost]));
        for (const [id, spend] of spendBy(all, piece => piece.service)) {
          if (id !== null) assert.equal(services.get(id), spend.cost);
        }
        for (const row of usage.daily ?? []) {
          const cell = all.filter(piece => piece.day === row.date && piece.agentType === row.agent_type);
          const { cost, total_tokens } = figuresOf(cell);
          assert.deepEqual([row.cost, row.total_tokens], [cost, total_tokens]);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('is the same from whatever slices cover a section, in any order, with rows split in any way', () => {
    const extra = fc.subarray<Dimension>(['day', 'agentType', 'model', 'service', 'user', 'agent']);
    fc.assert(
      fc.property(pieces, extra, fc.integer(), (all, dims, seed) => {
        const plain = summed(marginalsOf(all));
        const finer = MARGINALS.filter(marginal => marginal.length > 1 || marginal[0] !== 'day').map(
          marginal => (marginal.length === 0 ? marginal : [...new Set([...marginal, ...dims])]),
        );
        const slices = [['day'] as Dimension[], ...finer].map(finest =>
          halved(sliceBy(shuffled(all, seed), finest)),
        );
        assert.deepEqual(summed(shuffled(slices, seed)), plain);
      }),
      { numRuns: 500 },
    );
  });

  test('calls unassigned what a slice leaves out, and stays exact', () => {
    fc.assert(
      fc.property(pieces, pieces, (told, untold) => {
        const all = [...told, ...untold];
        const truth = [sliceBy(all, []), sliceBy(all, ['day'])];
        const usage = summed([...truth, ...MARGINALS.slice(2).map(dims => sliceBy(told, dims))]);
        assert.deepEqual(usage.totals, figuresOf(all));
        assert.deepEqual(usage.warnings, []);
        assert.deepEqual(mismatchesOf(usage), []);
      }),
      { numRuns: 500 },
    );
  });

  test('does not show a section whose rows come to more than the total, and says so', () => {
    const overlapping: [section: 'users' | 'agents' | 'models' | 'daily', dims: Dimension[]][] = [
      ['users', ['user']],
      ['agents', ['agent']],
      ['models', ['model', 'service']],
      ['daily', ['day', 'agentType']],
    ];
    for (const [section, dims] of overlapping) {
      fc.assert(
        fc.property(pieces, fc.nat(), (all, at) => {
          const twice = all[at % all.length];
          const { cost } = figuresOf(all);
          // Less than the last digits of doubles is no usage that is there twice.
          fc.pre(twice !== undefined);
          fc.pre(Number(twice.cost) > 1e-11 * Number(cost) || twice.input + twice.output > 0);
          const slices = marginalsOf(all).map(slice =>
            slice.dims.join() === dims.join() ? sliceBy([...all, twice], dims) : slice,
          );
          const usage = summed(slices);
          assert.equal(usage[section], null);
          assert.deepEqual(
            usage.warnings.map(warning => [warning.code, warning.detail?.startsWith(section)]),
            [['slices_disagree', true]],
          );
          assert.deepEqual(usage.totals, figuresOf(all));
          assert.deepEqual(mismatchesOf(usage), []);
        }),
        { numRuns: 200 },
      );
    }
  });

  test('keeps what is below the top', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 3 }), (all, top) => {
        const usage = summed(marginalsOf(all), { top, models: top });
        assert.ok((usage.users?.items.length ?? 0) <= top);
        assert.ok((usage.services?.items.length ?? 0) <= top);
        assert.deepEqual(mismatchesOf(usage), []);
      }),
    );
  });

  test('takes cost and tokens from different questions', () => {
    fc.assert(
      fc.property(pieces, all => {
        const apart = marginalsOf(all).flatMap(({ dims, rows }): Slice[] => [
          { dims, measures: ['cost'], rows },
          {
            dims,
            measures: [
              'total_tokens',
              'input_tokens',
              'output_tokens',
              'cache_read_input_tokens',
              'cache_creation_input_tokens',
              'requests',
            ],
            rows,
          },
        ]);
        assert.deepEqual(summed(apart), summed(marginalsOf(all)));
      }),
    );
  });
});

/** Each row as two that come to the same. */
function halved(slice: Slice): Slice {
  return {
    ...slice,
    rows: slice.rows.flatMap(row => [
      { ...row, cost: sumMoney([row.cost ?? '0', '-0.25']) },
      { ...row, cost: '0.25', total_tokens: 0, input_tokens: 0, output_tokens: 0, requests: 0 },
    ]),
  };
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  return items
    .map((item, index) => ({ item, key: Math.imul(index + 1, seed | 1) >>> 7 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
