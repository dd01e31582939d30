import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changeSplit } from '../../src/model/change-split.js';
import { reportOf, runningUntil, type Parts } from './small-report.js';

type Use = readonly [cost: string | null, tokens: number | null];
interface Models {
  readonly items?: Readonly<Record<string, Use>>;
  readonly other?: Use;
  readonly unassigned?: Use;
}

const useOf = ([cost, total_tokens]: Use) => ({ cost, total_tokens });
const sectionOf = ({ items = {}, other, unassigned }: Models) => ({
  items: Object.entries(items).map(([id, use]) => ({ id, ...useOf(use) })),
  other: other && { count: 3, ...useOf(other) },
  unassigned: unassigned && useOf(unassigned),
});
const split = (before: Models, now: Models, parts: Parts = {}) =>
  changeSplit(
    reportOf({
      totals: { cost: null },
      models: sectionOf(now),
      previous: { month: '2025-01', totals: { cost: null }, models: sectionOf(before) },
      ...parts,
    }),
  );
/** Volume, mix and price. */
const partsOf = (before: Models, now: Models) => {
  const { volume, mix, price } = split(before, now) ?? {};
  return volume === undefined ? null : [volume, mix, price];
};

describe('why spend on models changed', () => {
  test('is told in three parts, with the services and the whole', () => {
    const report = reportOf({
      totals: { cost: '150.5' },
      models: sectionOf({ items: { big: ['60', 30], small: ['60', 120] } }),
      previous: {
        month: '2025-01',
        totals: { cost: '100.25' },
        models: sectionOf({ items: { big: ['50', 50], small: ['25', 50] } }),
      },
    });
    // 50 more tokens at 0.75; a fifth of them big instead of half; big at 2 instead of 1.
    assert.deepEqual(changeSplit(report), {
      month: '2025-02',
      previousMonth: '2025-01',
      volume: '37.5',
      mix: '-22.5',
      price: '30',
      models: '45',
      services: '5.25',
      total: '50.25',
    });
  });

  test('leaves services out where a whole is not known', () => {
    const { services, total } = split({ items: { a: ['1', 1] } }, { items: { a: ['2', 2] } }) ?? {};
    assert.deepEqual([services, total], [null, null]);
  });

  const cases: [string, Models, Models, string[] | null][] = [
    [
      'volume, where twice as much is used',
      { items: { a: ['1', 1], b: ['6', 2] } },
      { items: { a: ['2', 2], b: ['12', 4] } },
      ['7', '0', '0'],
    ],
    ['volume, where nothing is used any more', { items: { a: ['1', 1], b: ['6', 2] } }, {}, ['-7', '0', '0']],
    [
      'mix, where a dearer model is used instead',
      { items: { a: ['1', 1], b: ['6', 2] } },
      { items: { a: ['0', 0], b: ['9', 3] } },
      ['0', '2', '0'],
    ],
    [
      'price, where a model became cheaper',
      { items: { a: ['4', 2], b: ['6', 2] } },
      { items: { a: ['3', 2], b: ['6', 2] } },
      ['0', '0', '-1'],
    ],
    [
      'mix, where a model is new',
      { items: { a: ['4', 4] } },
      { items: { a: ['3', 3], b: ['9', 1] } },
      ['0', '8', '0'],
    ],
    [
      'mix, where a model is gone',
      { items: { a: ['4', 4], b: ['9', 1] } },
      { items: { a: ['5', 5] } },
      ['0', '-8', '0'],
    ],
    [
      'nothing, where nothing changed',
      { items: { a: ['4', 4] } },
      { items: { a: ['4', 4] } },
      ['0', '0', '0'],
    ],
    [
      'price, where a credit came without tokens',
      { items: { a: ['4', 4] } },
      { items: { a: ['4', 4], b: ['-1', 0] } },
      ['0', '0', '-1'],
    ],
    [
      'price, where a charge without tokens is gone',
      { items: { a: ['4', 4], b: ['1', 0] } },
      { items: { a: ['8', 8] } },
      ['4', '0', '-1'],
    ],
    [
      'in hundredths at least, with the largest remainder rounded up',
      { items: { a: ['1.00', 3] } },
      { items: { a: ['1.00', 4] } },
      ['0.33', '0', '-0.33'],
    ],
    [
      'of others, where a model joined them',
      { items: { a: ['4', 4], b: ['9', 1] } },
      { items: { a: ['4', 4] }, other: ['10', 1] },
      ['0', '0', '1'],
    ],
    [
      'of others, where a model came out of them',
      { items: { a: ['4', 4] }, other: ['9', 1] },
      { items: { a: ['4', 4], b: ['10', 1] } },
      ['0', '0', '1'],
    ],
    [
      'of others and Unassigned as one',
      { items: { a: ['4', 4] }, other: ['9', 1] },
      { items: { a: ['4', 4] }, unassigned: ['10', 1] },
      ['0', '0', '1'],
    ],
    [
      'of others and Unassigned as one, though both months have both',
      { items: { a: ['4', 4] }, other: ['9', 1], unassigned: ['1', 1] },
      { items: { a: ['4', 4] }, other: ['27', 3], unassigned: ['1', 1] },
      ['4.67', '5.33', '8'],
    ],
    [
      'of Unassigned as of a model',
      { items: { a: ['4', 4] }, unassigned: ['9', 1] },
      { items: { a: ['4', 4] }, unassigned: ['10', 1] },
      ['0', '0', '1'],
    ],
    [
      'of a model that has an odd name',
      { items: { rest: ['4', 4] }, other: ['9', 1] },
      { items: { rest: ['5', 4] }, other: ['9', 1] },
      ['0', '0', '1'],
    ],
    [
      'not where a cost is not known',
      { items: { a: ['4', 4] } },
      { items: { a: ['4', 4], b: [null, 1] } },
      null,
    ],
    [
      'not where tokens are not known',
      { items: { a: ['4', 4] }, other: ['1', null] },
      { items: { a: ['4', 4] } },
      null,
    ],
    ['not where nothing was used before', { items: { a: ['4', 0] } }, { items: { a: ['4', 4] } }, null],
    ['not where there were no models', {}, { items: { a: ['4', 4] } }, null],
  ];
  for (const [name, before, now, expected] of cases)
    test(`is told ${name}`, () => assert.deepEqual(partsOf(before, now), expected));

  test('sums the rows of one model', () => {
    const models = (...costs: string[]) => ({
      items: costs.map(cost => ({ id: 'a', cost, total_tokens: 2 })),
      other: { count: 0 },
    });
    const report = reportOf({
      models: models('1.5', '2.5'),
      previous: { month: '2025-01', totals: {}, models: models('1', '1') },
    });
    assert.deepEqual([changeSplit(report)?.volume, changeSplit(report)?.price], ['0', '2']);
  });

  test('is exact for thousands of models', () => {
    const models = (step: number) =>
      Object.fromEntries(
        Array.from({ length: 4000 }, (_, index): [string, Use] => [
          `m${index}`,
          [`${index * step}.25`, Number.MAX_SAFE_INTEGER - index * step],
        ]),
      );
    const { models: change } = split({ items: models(1) }, { items: models(3) }) ?? {};
    assert.equal(change, String(2 * ((3999 * 4000) / 2)));
  });

  const items = { items: { a: ['4', 4] } } as const;
  const none: [string, Parts][] = [
    ['while the month is running', { period: runningUntil('2025-02-18T09:00:00Z') }],
    ['without the models of the month', { models: null }],
    ['without the month before', { previous: null }],
    ['without its models', { previous: { month: '2025-01', totals: {} } }],
  ];
  for (const [name, parts] of none)
    test(`is not told ${name}`, () => assert.equal(split(items, items, parts), null));
});
