import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Amount } from '../../src/model/amount.js';
import { ranking, type RankableSection, type Ranking } from '../../src/model/ranking.js';
import { modelOf } from './small-report.js';

type Item = RankableSection['items'][number];
type Rest = Partial<Omit<RankableSection, 'items'>>;

const item = (id: string, cost: Amount | null, more: Partial<Item> = {}): Item => ({
  id,
  name: id,
  cost,
  ...more,
});
const rank = (items: Item[], rest: Rest = {}, limit = 5) =>
  modelOf(ranking({ items, other: null, ...rest }, 'cost', limit));
const keys = ({ rows }: Ranking) => rows.map(({ key }) => key.replace('item:', ''));

describe('rows are ranked', () => {
  const cases: [string, Item[], string[]][] = [
    ['largest first', [item('a', '1'), item('b', '3'), item('c', '2')], ['b', 'c', 'a']],
    ['as numbers, not as text', [item('a', '9'), item('b', '10')], ['b', 'a']],
    ['to the last digit', [item('a', '90071992547409.93'), item('b', '90071992547409.931')], ['b', 'a']],
    [
      'by id where they are equal',
      [item('c', '1.0' as Amount), item('a', '1'), item('b', '1')],
      ['a', 'b', 'c'],
    ],
    ['with credits at the end', [item('a', '-3'), item('b', '0'), item('c', '-5')], ['b', 'a', 'c']],
    [
      'with unknown amounts after those, by id',
      [item('b', null), item('a', null), item('c', '-5')],
      ['c', 'a', 'b'],
    ],
  ];
  for (const [name, items, expected] of cases)
    test(name, () => assert.deepEqual(keys(rank(items)), expected));

  test('by tokens where tokens are asked for', () => {
    const items = [item('a', '9', { total_tokens: 1 }), item('b', '1', { total_tokens: 2 })];
    assert.deepEqual(keys(modelOf(ranking({ items, other: null }, 'total_tokens', 5))), ['b', 'a']);
  });

  test('then the others, then Unassigned, however large those are', () => {
    const model = rank([item('a', '1')], { other: { count: 3, cost: '50' }, unassigned: { cost: '70' } });
    assert.deepEqual(
      model.rows.map(({ kind, key, name, count }) => [kind, key, name, count]),
      [
        ['item', 'item:a', 'a', 1],
        ['other', 'other', null, 3],
        ['unassigned', 'unassigned', null, 1],
      ],
    );
  });

  test('without changing the document', () => {
    const items = Object.freeze([item('a', '1'), item('b', '2')].map(one => Object.freeze(one)));
    assert.deepEqual(keys(rank(items as Item[])), ['b', 'a']);
  });
});

describe('a thing that comes twice', () => {
  test('is one, and its rows are summed', () => {
    const { rows } = rank([
      item('a', '0.1', { requests: 3 }),
      item('b', '0.25'),
      item('a', '0.2', { requests: 4 }),
    ]);
    assert.deepEqual(
      rows.map(({ id, cost, requests }) => [id, cost, requests]),
      [
        ['a', '0.3', '7'],
        ['b', '0.25', null],
      ],
    );
  });

  test('is not known where one of its rows is not', () => {
    const { rows } = rank([item('a', '5'), item('a', null), item('b', '1')]);
    assert.deepEqual(
      rows.map(({ id, cost }) => [id, cost]),
      [
        ['b', '1'],
        ['a', null],
      ],
    );
  });

  test('has no quantity where its rows count different things', () => {
    const pages = { quantity: 100, unit: 'pages' };
    const [same] = rank([item('ocr', '1', pages), item('ocr', '1', pages)]).rows;
    assert.deepEqual([same?.quantity, same?.unit], ['200', 'pages']);
    const [mixed] = rank([item('ocr', '1', pages), item('ocr', '1', { quantity: 2, unit: 'hours' })]).rows;
    assert.deepEqual([mixed?.cost, mixed?.quantity, mixed?.unit], ['2', null, null]);
  });

  test('in name only is two', () => {
    const twins = [item('1', '2', { name: 'Ann' }), item('2', '1', { name: 'Ann' })];
    assert.deepEqual(keys(rank(twins)), ['1', '2']);
  });
});

describe('names', () => {
  const cases: [string, Partial<Item>, string][] = [
    ['are the source’s own', { name: 'Ann' }, 'Ann'],
    ['that are missing give way to the id', { name: null }, 'u1'],
    ['that are empty give way to the id', { name: '' }, 'u1'],
  ];
  for (const [name, more, expected] of cases)
    test(name, () => assert.equal(rank([item('u1', '1', more)]).rows[0]?.name, expected));

  test('may be what JavaScript is made of, or what the rest is called', () => {
    const ids = ['__proto__', 'constructor', 'other', 'toString', 'unassigned'];
    const model = rank(
      ids.map(id => item(id, '1')),
      { other: { count: 1, cost: '1' }, unassigned: { cost: '1' } },
    );
    assert.deepEqual(keys(model), [...ids, 'other', 'unassigned']);
    assert.equal(new Set(model.rows.map(({ key }) => key)).size, 7);
    assert.ok(model.rows.every(({ cost }) => cost === '1'));
  });
});

describe('what is below the limit', () => {
  const six = [...'abcdef'].map((id, index) => item(id, `0.${6 - index}` as Amount, { total_tokens: index }));

  test('joins the others, counted and exactly summed', () => {
    const { rows, totals } = rank(six, { other: { count: 10, cost: '0.01', total_tokens: 90 } }, 3);
    const [other] = rows.slice(3);
    assert.deepEqual([rows.length, other?.kind, other?.count], [4, 'other', 13]);
    assert.deepEqual([other?.cost, other?.total_tokens], ['0.61', '102']);
    assert.deepEqual([totals.cost, totals.total_tokens], ['2.11', '105']);
  });

  test('are others, though the document has none', () => {
    const { rows } = rank(six, {}, 5);
    assert.deepEqual([rows.at(-1)?.kind, rows.at(-1)?.count, rows.at(-1)?.cost], ['other', 1, '0.1']);
  });

  test('is nothing when all fit', () => assert.equal(rank(six, {}, 6).rows.at(-1)?.kind, 'item'));

  test('leaves the others unknown where one of them is', () => {
    const { rows, totals } = rank([...six, item('g', null)], {}, 6);
    assert.deepEqual([rows.at(-1)?.count, rows.at(-1)?.cost, totals.cost], [1, null, null]);
  });

  test('of one thing that comes often counts once', () => {
    const { rows } = rank([...six, ...six, ...six], {}, 5);
    assert.equal(rows.at(-1)?.count, 1);
  });
});

describe('others that the document counts as none', () => {
  const last = (other: RankableSection['other']) => rank([item('a', '1')], { other }).rows.at(-1)?.kind;

  test('are not shown', () => assert.equal(last({ count: 0, cost: '0', total_tokens: null }), 'item'));
  test('are shown when they cost something: nothing is dropped', () =>
    assert.equal(last({ count: 0, cost: '0.0004' }), 'other'));
});

describe('shares', () => {
  const shares = (...args: Parameters<typeof rank>) => rank(...args).rows.map(({ share }) => share);

  const cases: [string, (number | null)[], (number | null)[]][] = [
    [
      'are of all rows, the others and Unassigned among them',
      shares([item('a', '5')], { other: { count: 2, cost: '3' }, unassigned: { cost: '2' } }),
      [0.5, 0.3, 0.2],
    ],
    ['are not told beside a credit', shares([item('a', '120'), item('b', '-20')]), [null, null]],
    [
      'are not told where Unassigned is a credit',
      shares([item('a', '5')], { unassigned: { cost: '-1' } }),
      [null, null],
    ],
    ['are not told where an amount is unknown', shares([item('a', '5'), item('b', null)]), [null, null]],
    ['are not told where all is free', shares([item('a', '0'), item('b', '0')]), [null, null]],
  ];
  for (const [name, actual, expected] of cases) test(name, () => assert.deepEqual(actual, expected));
});

describe('the totals of a ranking', () => {
  const pages = { quantity: 3, unit: 'pages' };
  const other = { count: 2, cost: '1' as Amount, quantity: 4 };

  const cases: [string, Ranking, Partial<Ranking['totals']>][] = [
    [
      'are of every measure',
      rank([item('a', '1', { requests: 2 }), item('b', '2', { requests: 3 })]),
      { cost: '3', requests: '5' },
    ],
    [
      'lack what one row lacks',
      rank([item('a', '1', { requests: 2 }), item('b', '2')]),
      { cost: '3', requests: null },
    ],
    ['count what is of one unit', rank([item('a', '1', pages), item('b', '1', pages)]), { quantity: '6' }],
    [
      'do not add pages to hours',
      rank([item('a', '1', pages), item('b', '1', { quantity: 4, unit: 'hours' })]),
      { quantity: null },
    ],
    [
      'do not add what is counted in who knows what',
      rank([item('a', '1', pages)], { other: { ...other, unit: null } }),
      { cost: '2', quantity: null },
    ],
    [
      'add others of the same unit',
      rank([item('a', '1', pages)], { other: { ...other, unit: 'pages' } }),
      { quantity: '7' },
    ],
  ];
  for (const [name, { totals }, expected] of cases)
    test(name, () =>
      assert.deepEqual(
        Object.fromEntries(Object.keys(expected).map(key => [key, totals[key as keyof typeof totals]])),
        expected,
      ),
    );
});

describe('without figures, a ranking is', () => {
  const cases: [string, RankableSection | null, 'empty' | 'unavailable' | 'ready'][] = [
    ['unavailable where the source has no such section', null, 'unavailable'],
    ['empty where nothing happened', { items: [], other: null }, 'empty'],
    ['empty where none are counted as none', { items: [], other: { count: 0 } }, 'empty'],
    ['unavailable where no row has the measure', { items: [item('a', null)], other: null }, 'unavailable'],
    ['drawn where all is free', { items: [item('a', '0')], other: null }, 'ready'],
    ['drawn where no one can be named', { items: [], other: null, unassigned: { cost: '1' } }, 'ready'],
  ];
  for (const [name, section, status] of cases)
    test(name, () => assert.equal(ranking(section, 'cost', 5).status, status));
});
