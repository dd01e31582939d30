import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stackedColumns } from '../../src/charts/stacked-columns.js';
import { segmentsOf } from './drawn.js';

type Values = (number | null)[];

/** The plot is 400 × 200, from 20,8 on. */
function chartOf(
  all: Record<string, Values>,
  {
    count = 2,
    width = 424,
    direction = 'ltr' as 'ltr' | 'rtl',
    unfinished = null as number | null,
    room = [] as number[],
  } = {},
) {
  const series = Object.entries(all).map(([key, values]) => ({ key, values }));
  const measure = { formatTick: String, measureText: () => 12 };
  return stackedColumns(series, count, { width, height: 232, direction, unfinished, room, ...measure });
}

const segments = (all: Record<string, Values>) =>
  chartOf(all).series.map(({ path }) => segmentsOf(path).map(({ from, to }) => [from, to]));

describe('stacked columns', () => {
  test('are one path a series, in the order and with the keys of the series', () => {
    const { series } = chartOf({ b: [10, 5], a: [null, 5] });
    assert.deepEqual(series, [
      { key: 'b', path: 'M45,208H195V8H45ZM245,208H395V108H245Z', unfinished: '' },
      { key: 'a', path: 'M245,108H395V8H245Z', unfinished: '' },
    ]);
  });

  test('keep the one that is not complete apart, where it stands', () => {
    const { series } = chartOf({ b: [10, 5], a: [null, 5] }, { unfinished: 1 });
    assert.deepEqual(series, [
      { key: 'b', path: 'M45,208H195V8H45Z', unfinished: 'M245,208H395V108H245Z' },
      { key: 'a', path: '', unfinished: 'M245,108H395V8H245Z' },
    ]);
  });

  test('leave room for what is drawn over them, on their own axis', () => {
    const chart = chartOf({ a: [10, null] }, { room: [20] });
    assert.deepEqual(
      segmentsOf(chart.series[0]?.path ?? '').map(({ to }) => to),
      [108],
    );
    assert.deepEqual([chart.y(20), chart.y(10), chart.y(0)], [8, 108, 208]);
  });

  const cases: [string, Record<string, Values>, number[][][]][] = [
    ['stack up from the zero line', { a: [4, 0], b: [6, 0] }, [[[208, 128]], [[128, 8]]]],
    ['stack credits down from it', { a: [0, -4], b: [0, -6] }, [[[88, 8]], [[208, 88]]]],
    ['keep a credit apart from what was spent', { a: [6, 0], b: [-6, 0] }, [[[108, 8]], [[208, 108]]]],
    ['draw nothing for zero', { a: [0, 10] }, [[[208, 8]]]],
    [
      'draw nothing for what is unknown, and stack the rest',
      { a: [null, 1], b: [1, null] },
      [[[208, 8]], [[208, 8]]],
    ],
    ['draw nothing where all is zero', { a: [0, 0], b: [0, null] }, [[], []]],
    ['take a missing value as unknown', { a: [10] }, [[[208, 8]]]],
  ];
  for (const [name, all, expected] of cases)
    test(name, () => {
      const ends = segments(all).map(one => one.map(([a = 0, b = 0]) => [Math.max(a, b), Math.min(a, b)]));
      assert.deepEqual(ends, expected);
    });

  test('may have no series at all: the frame and a zero line are drawn', () => {
    const { series, columns, yTicks, baseline } = chartOf({});
    assert.deepEqual(series, []);
    assert.equal(columns.length, 2);
    assert.deepEqual(yTicks, [{ y: 208, label: '0' }]);
    assert.equal(baseline, 208);
  });
});

describe('the zero line', () => {
  const cases: [string, Values, number][] = [
    ['is the foot of the plot', [3, 10], 208],
    ['is the foot when everything is zero', [0, 0], 208],
    ['rises when there are credits', [10, -10], 108],
    ['is the top when there is nothing else', [-3, -10], 8],
  ];
  for (const [name, values, baseline] of cases)
    test(name, () => assert.equal(chartOf({ a: values }).baseline, baseline));
});

describe('the columns of a month', () => {
  for (const count of [1, 28, 31])
    test(`fill the plot without gaps: ${count}`, () => {
      const { columns, frame } = chartOf({}, { count });
      const [first, last] = [columns[0], columns.at(-1)];
      assert.equal(columns.length, count);
      assert.equal(first?.x, frame.plot.x);
      assert.ok(Math.abs((last?.x ?? 0) + (last?.width ?? 0) - frame.plot.x - frame.plot.width) < 0.1);
      assert.ok(columns.every(({ y, height }) => y === frame.plot.y && height === frame.plot.height));
    });

  test('carry a label once a week, from the first, under their middle', () => {
    const { xTicks, columns } = chartOf({}, { count: 31 });
    assert.deepEqual(
      xTicks.map(({ index }) => index),
      [0, 7, 14, 21, 28],
    );
    for (const { x, index } of xTicks) {
      const column = columns[index];
      assert.ok(column && Math.abs(column.x + column.width / 2 - x) < 0.02);
    }
  });

  for (const width of [0, 1, 160, 5000])
    test(`stay wider than a pixel and within the drawing at a width of ${width}`, () => {
      const { columns, frame } = chartOf({ a: [1] }, { count: 31, width });
      assert.equal(frame.width, Math.max(160, width));
      assert.ok(columns.every(column => column.width > 1 && column.x + column.width <= frame.width));
    });

  test('keep half of the drawing beside labels of any length', () => {
    const { frame, columns } = stackedColumns([{ key: 'a', values: [1e30] }], 31, {
      width: 320,
      height: 232,
      formatTick: value => value.toLocaleString('en'),
      measureText: text => text.length * 7,
    });
    assert.equal(frame.plot.x, 160);
    assert.ok(columns.every(({ x, width }) => x >= 160 && x + width <= 320));
  });
});

test('the ticks of the values are labelled by the caller’s format and leave room for the widest', () => {
  const { yTicks, frame } = stackedColumns([{ key: 'a', values: [10] }], 1, {
    width: 400,
    height: 232,
    formatTick: value => `${value} coins`,
    measureText: text => text.length * 5.5,
  });
  assert.deepEqual(
    yTicks.map(({ label }) => label),
    ['0 coins', '2 coins', '4 coins', '6 coins', '8 coins', '10 coins'],
  );
  assert.equal(frame.plot.x, Math.ceil('10 coins'.length * 5.5) + 8);
});

describe('where reading starts at the right', () => {
  const all = { a: [10, null, 4, -3], b: [6, 1, 0, 2] };
  const upright = chartOf(all, { count: 4 });
  const mirrored = chartOf(all, { count: 4, direction: 'rtl' });
  const { width } = upright.frame;

  test('every mark is where a mirror shows it', () => {
    const inMirror = upright.series.map(({ path }) =>
      segmentsOf(path).map(({ left, right, ...ends }) => ({
        left: width - right,
        right: width - left,
        ...ends,
      })),
    );
    assert.deepEqual(
      mirrored.series.map(({ path }) => segmentsOf(path)),
      inMirror,
    );
  });

  test('so is the column of every day, the first at the right, and its label', () => {
    assert.deepEqual(
      mirrored.columns,
      upright.columns.map(column => ({ ...column, x: width - column.x - column.width })),
    );
    assert.deepEqual(
      mirrored.xTicks,
      upright.xTicks.map(({ x, index }) => ({ x: width - x, index })),
    );
  });

  test('values are beside the plot at its right, and as high as ever', () => {
    assert.equal(mirrored.labelEnd, width - upright.labelEnd);
    assert.ok(mirrored.labelEnd > mirrored.frame.plot.x + mirrored.frame.plot.width);
    assert.deepEqual([mirrored.yTicks, mirrored.baseline], [upright.yTicks, upright.baseline]);
  });
});
