import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { stackedColumns } from '../../src/charts/stacked-columns.js';
import { segmentsOf, type Segment } from './drawn.js';
import { anyValue, value } from './values.js';

const COUNT = 4;
const matrix = (values: fc.Arbitrary<number>) =>
  fc.array(fc.array(fc.option(values), { minLength: COUNT, maxLength: COUNT }), { maxLength: 7 });

function draw(rows: (number | null)[][], width = 600) {
  return stackedColumns(
    rows.map((values, index) => ({ key: String(index), values })),
    COUNT,
    { width, height: 220, formatTick: String, measureText: text => text.length * 7 },
  );
}

/** The column that a segment stands in. */
function columnOf({ columns }: ReturnType<typeof draw>, { left, right }: Segment): number {
  return columns.findIndex(({ x, width }) => left >= x && right <= x + width + 0.02);
}

describe('whatever the values of stacked columns', () => {
  test('every path is one that SVG can read, within the plot', () => {
    fc.assert(
      fc.property(matrix(anyValue), fc.constantFrom(0, 1, 160, 600, 5000), (rows, width) => {
        const chart = draw(rows, width);
        const { plot } = chart.frame;
        for (const segment of chart.series.flatMap(({ path }) => segmentsOf(path))) {
          assert.notEqual(columnOf(chart, segment), -1);
          for (const y of [segment.from, segment.to])
            assert.ok(y >= plot.y - 0.01 && y <= plot.y + plot.height + 0.01, `${y} is outside`);
        }
        for (const { y } of chart.yTicks) assert.ok(Number.isFinite(y));
      }),
    );
  });

  test('the segments of a column lie end to end, from the zero line up and down', () => {
    fc.assert(
      fc.property(matrix(value), rows => {
        const chart = draw(rows);
        const above = Array<number>(COUNT).fill(chart.baseline);
        const below = [...above];
        for (const segment of chart.series.flatMap(({ path }) => segmentsOf(path))) {
          const column = columnOf(chart, segment);
          const [top, foot] = [Math.min(segment.from, segment.to), Math.max(segment.from, segment.to)];
          const isCredit = foot > chart.baseline || (top === chart.baseline && foot === below[column]);
          if (isCredit) {
            assert.equal(top, below[column]);
            below[column] = foot;
          } else {
            assert.equal(foot, above[column]);
            above[column] = top;
          }
        }
      }),
    );
  });

  test('a column is as long as its sums are, on the scale of its ticks', () => {
    fc.assert(
      fc.property(matrix(value), rows => {
        const chart = draw(rows);
        const [zero, end] = [chart.yTicks.find(({ label }) => label === '0'), chart.yTicks.at(-1)];
        const unit = zero && end && zero !== end ? (zero.y - end.y) / Number(end.label) : 0;
        fc.pre(unit > 0);
        for (let column = 0; column < COUNT; column += 1) {
          const parts = rows.map(row => row[column] ?? 0).filter(part => part > 0);
          const expected = chart.baseline - parts.reduce((sum, part) => sum + part, 0) * unit;
          const drawn = chart.series
            .flatMap(({ path }) => segmentsOf(path))
            .filter(segment => columnOf(chart, segment) === column)
            .map(({ from, to }) => Math.min(from, to));
          const top = Math.min(chart.baseline, ...drawn);
          assert.ok(Math.abs(top - expected) < 0.03, `${top} instead of ${expected}`);
        }
      }),
    );
  });
});
