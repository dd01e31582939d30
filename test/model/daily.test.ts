import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ReportDocument } from '../../src/contract/index.js';
import { dailyUsage } from '../../src/model/daily.js';
import { modelOf, reportOf, runningUntil, type Parts } from './small-report.js';

type Row = NonNullable<ReportDocument['daily']>[number];

const on = (
  day: number,
  agent_type: string | null,
  cost: Row['cost'],
  total_tokens: number | null = 0,
): Row => ({
  date: `2025-02-${String(day).padStart(2, '0')}`,
  agent_type,
  cost,
  total_tokens,
});
const usage = (daily: Row[], parts: Parts = {}) => modelOf(dailyUsage(reportOf({ daily, ...parts }), 'cost'));
const types = (...ids: string[]) => ids.map(id => ({ id, name: id.toUpperCase() }));
const keys = (model: ReturnType<typeof usage>) => model.series.map(({ key }) => key);

describe('the days of a month', () => {
  test('are all there; one without rows is zero', () => {
    const { days, series, totals } = usage([on(3, 'api', 5)]);
    assert.deepEqual([days.length, days[0], days.at(-1)], [28, '2025-02-01', '2025-02-28']);
    assert.deepEqual(series[0]?.amounts, [...'0050'.padEnd(28, '0')]);
    assert.deepEqual(totals, series[0]?.amounts);
  });

  test('that come twice are summed, exactly', () => {
    const { series, total } = usage([on(1, 'api', 0.1), on(1, 'api', 0.2), on(1, 'api', '0.0004')]);
    assert.equal(series[0]?.amounts[0], '0.3004');
    assert.equal(total, '0.3004');
  });

  test('may be credits', () => {
    const { series, totals, total } = usage([on(1, 'api', 5), on(2, 'api', -8), on(2, 'web', 1)]);
    assert.deepEqual(series[0]?.amounts.slice(0, 3), ['5', '-8', '0']);
    assert.deepEqual(totals.slice(0, 3), ['5', '-7', '0']);
    assert.equal(total, '-2');
  });

  test('of tokens are counted where tokens are asked for', () => {
    const report = reportOf({ daily: [on(1, 'api', 5, 300), on(2, 'api', 5, 200)] });
    const { series, total } = modelOf(dailyUsage(report, 'total_tokens'));
    assert.deepEqual(series[0]?.amounts.slice(0, 3), ['300', '200', '0']);
    assert.equal(total, '500');
  });
});

describe('the day that is not over', () => {
  const unfinished = (through: string | null, parts: Parts = {}) =>
    usage([on(1, 'api', 5)], { period: runningUntil(through), ...parts }).unfinished;
  const comparedBy = (days: number) => ({
    previous: { month: '2025-01', totals: {}, to_date: { days, totals: {} } },
  });

  const cases: [string, number | null, number | null][] = [
    ['is the one that usage ends in', unfinished('2025-02-18T09:00:00Z'), 17],
    ['may be the first', unfinished('2025-02-01T00:01:00Z'), 0],
    ['is none at midnight', unfinished('2025-02-18T00:00:00Z'), null],
    ['is the last of the month, too', unfinished('2025-02-28T23:00:00Z'), 27],
    ['is none in a month that is over', usage([on(1, 'api', 5)]).unfinished, null],
    ['is none where nobody says', unfinished(null), null],
    ['is none of another month', unfinished('2025-01-31T09:00:00Z'), null],
    ['is none that the source compares as over', unfinished('2025-02-18T12:00:00Z', comparedBy(18)), null],
    ['is one that the source leaves out', unfinished('2025-02-18T12:00:00Z', comparedBy(17)), 17],
  ];
  for (const [name, actual, expected] of cases) {
    test(name, () => assert.equal(actual, expected));
  }

  test('is one in the report’s own zone', () => {
    const period = runningUntil('2025-02-18T00:00:00Z', 'America/New_York');
    assert.equal(usage([on(1, 'api', 5)], { period }).unfinished, 16);
  });
});

describe('days that are still to come', () => {
  const seen = (through: string | null, ...rows: Row[]) =>
    usage(rows, { period: runningUntil(through) }).totals.filter(total => total !== null).length;

  const cases: [string, number, number][] = [
    ['are not known', seen('2025-02-17T09:00:00Z', on(1, 'api', 5)), 17],
    ['begin at midnight', seen('2025-02-17T00:00:00Z', on(1, 'api', 5)), 16],
    ['are none that have a row', seen('2025-02-17T09:00:00Z', on(20, 'api', 5)), 20],
    ['may be all', seen('2025-01-31T00:00:00Z', on(1, 'api', 5)), 1],
    ['are none where nobody said', seen(null, on(1, 'api', 5)), 28],
    ['are none when usage is in to the end', seen('2025-03-01T00:00:00Z', on(1, 'api', 5)), 28],
  ];
  for (const [name, count, expected] of cases) test(name, () => assert.equal(count, expected));

  test('are unknown in every series, and leave the totals known', () => {
    const { series, total } = usage([on(1, 'api', 5)], { period: runningUntil('2025-02-17T09:00:00Z') });
    assert.deepEqual([series[0]?.total, total], ['5', '5']);
    assert.deepEqual(series[0]?.amounts.slice(16), ['0', ...Array<null>(11).fill(null)]);
  });
});

describe('a cost that is not known', () => {
  const { series, totals, total, largest } = usage([
    on(1, 'api', 5),
    on(2, 'api', 3),
    on(2, 'api', null),
    on(2, 'web', 1),
  ]);
  const [api, web] = series;

  test('makes its day and its total unknown', () => {
    assert.deepEqual(api?.amounts.slice(0, 3), ['5', null, '0']);
    assert.deepEqual([api.total, totals[1], total], [null, null, null]);
  });

  test('makes nothing else unknown', () => {
    assert.deepEqual(web?.amounts.slice(0, 3), ['0', '1', '0']);
    assert.deepEqual([web.total, totals[0], totals[2]], ['1', '5', '0']);
  });

  test('leaves no largest type to tell', () => assert.equal(largest, null));
});

describe('agent types', () => {
  test('keep the order of the report, though they come in another and some have no rows', () => {
    const { series } = usage([on(1, 'c', 1), on(2, 'a', 1)], { agent_types: types('a', 'b', 'c') });
    assert.deepEqual(
      series.map(({ kind, name, index, total }) => [kind, name, index, total]),
      [
        ['type', 'A', 0, '1'],
        ['type', 'B', 1, '0'],
        ['type', 'C', 2, '1'],
      ],
    );
  });

  test('that the report does not list follow by id, and none is dropped', () => {
    const model = usage([on(1, 'z', 1), on(1, 'y', 2), on(1, 'a', 4)], { agent_types: types('a') });
    assert.deepEqual(keys(model), ['type:a', 'type:y', 'type:z']);
    assert.deepEqual([model.series[1]?.name, model.total], ['y', '7']);
  });

  test('that no one can be named for come last', () => {
    const model = usage([on(1, null, 1), on(1, 'z', 2)]);
    assert.deepEqual(keys(model), ['type:z', 'unassigned']);
    assert.equal(model.series[1]?.name, null);
  });

  test('may be six', () => {
    const ids = [...'abcdef'];
    assert.deepEqual(
      keys(usage(ids.map(id => on(1, id, 1)))),
      ids.map(id => `type:${id}`),
    );
  });

  test('beyond six are five and the others, before Unassigned', () => {
    const model = usage([...'abcdefg'].map(id => on(1, id, 1)).concat(on(1, null, 9)));
    assert.deepEqual(keys(model), ['type:a', 'type:b', 'type:c', 'type:d', 'type:e', 'other', 'unassigned']);
    assert.deepEqual(
      model.series.slice(5).map(({ kind, total }) => [kind, total]),
      [
        ['other', '2'],
        ['unassigned', '9'],
      ],
    );
    assert.equal(model.total, '16');
  });

  test('are counted with those that have no rows this month: a colour stays a type’s own', () => {
    const model = usage([on(1, 'g', 1), on(1, 'a', 1)], { agent_types: types(...'abcdefg') });
    assert.deepEqual(keys(model).slice(-2), ['type:e', 'other']);
  });

  test('that are listed twice are one, under their first name', () => {
    const { series } = usage([on(1, 'a', 1)], {
      agent_types: [
        { id: 'a', name: 'First' },
        { id: 'a', name: 'Second' },
      ],
    });
    assert.deepEqual(
      series.map(({ name, total }) => [name, total]),
      [['First', '1']],
    );
  });

  test('without a name have their id', () =>
    assert.equal(usage([on(1, 'a', 1)], { agent_types: [{ id: 'a', name: '' }] }).series[0]?.name, 'a'));

  test('may be called what JavaScript is made of', () => {
    const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf'];
    const { series } = usage(names.map((name, index) => on(1, name, index + 1)));
    assert.deepEqual(
      series.map(({ name, total }) => [name, total]),
      names.map((name, index) => [name, String(index + 1)]),
    );
  });

  test('may be called what the rest is called', () => {
    const model = usage([on(1, 'other', 1), on(1, 'unassigned', 2), on(1, null, 4)]);
    assert.deepEqual(keys(model), ['type:other', 'type:unassigned', 'unassigned']);
  });
});

describe('what there is to say of the days', () => {
  const twoTypes = [on(1, 'api', 5), on(2, 'api', 3), on(2, 'web', 4)];

  test('is the day with the largest total', () =>
    assert.deepEqual(usage(twoTypes).peak, { day: '2025-02-02', amount: '7' }));

  const peaks: [string, Row[], string | null][] = [
    ['the first of equal days', [on(9, 'api', 5), on(4, 'api', 5)], '2025-02-04'],
    ['to the last digit', [on(4, 'a', '90071992547409.93'), on(9, 'a', '90071992547409.931')], '2025-02-09'],
    ['no day while one is not known', [on(4, 'a', 9), on(4, 'a', null), on(9, 'a', 1)], null],
    ['no day when nothing was spent', [on(4, 'a', 0)], null],
    ['no day when there are only credits', [on(4, 'a', -3)], null],
  ];
  for (const [name, rows, day] of peaks)
    test(`is ${name}`, () => assert.equal(usage(rows).peak?.day ?? null, day));

  test('is the largest type and its share', () => {
    const { largest } = usage(twoTypes);
    assert.deepEqual([largest?.series.key, largest?.share], ['type:api', 8 / 12]);
  });

  test('is no share where a type is a credit: it would be over 100 %', () =>
    assert.equal(usage([on(1, 'api', 12), on(1, 'web', -2)]).largest, null));

  test('is no share of nothing', () => assert.equal(usage([on(1, 'api', 0)]).largest, null));
});

describe('without figures, the days are', () => {
  const cases: [string, Row[] | null, 'empty' | 'unavailable' | 'ready'][] = [
    ['unavailable where the source has no days', null, 'unavailable'],
    ['empty where nothing happened', [], 'empty'],
    ['unavailable where no row has a cost', [on(1, 'api', null), on(2, null, null)], 'unavailable'],
    ['drawn where all is zero', [on(1, 'api', 0)], 'ready'],
  ];
  for (const [name, daily, status] of cases)
    test(name, () => assert.equal(dailyUsage(reportOf({ daily }), 'cost').status, status));
});
