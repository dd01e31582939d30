/**
 * Series of daily values → stacked columns: one path a series, one column a day, ticks. Positive values stack up from
 * zero, negative ones down. Knows no colour, no locale, no DOM.
 */
import { stack, stackOffsetDiverging } from 'd3-shape';
import { frameOf, mirrored, type Box, type Frame } from './frame.js';
import { valueAxis } from './value-axis.js';

export interface ColumnSeries {
  readonly key: string;
  /** One for each column; `null` draws nothing. */
  readonly values: readonly (number | null)[];
}

export interface ColumnOptions {
  readonly width: number;
  readonly height: number;
  readonly formatTick: (value: number) => string;
  /** Width of a tick's text in pixels. */
  readonly measureText: (text: string) => number;
  /** Where time and reading start: "rtl" mirrors the drawing as a whole. "ltr" if it is left out. */
  readonly direction?: 'ltr' | 'rtl';
  /** Index of a column that is not complete yet. */
  readonly unfinished?: number | null;
  /** Further values that the axis holds, for what is drawn over the columns. */
  readonly room?: readonly number[];
}

export interface ColumnPaths {
  readonly key: string;
  readonly path: string;
  /** The column that is not complete, apart from the others; empty where there is none. */
  readonly unfinished: string;
}

export interface StackedColumns {
  readonly frame: Frame;
  readonly series: readonly ColumnPaths[];
  /** The full height of the plot above each day: what a pointer or a key can hit. */
  readonly columns: readonly Box[];
  /** Where the labels of the values end, beside the plot: the nearer side of their text, whichever way it runs. */
  readonly labelEnd: number;
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  /** Columns that carry a label, by index: weekly, from the first. */
  readonly xTicks: readonly { readonly x: number; readonly index: number }[];
  readonly baseline: number;
  /** Pixels from the top. */
  y(value: number): number;
  /** Where a series stands in a column; without height where it draws nothing. */
  segmentOf(key: string, column: number): Box;
}

const TICKS = 4;
const GAP = 0.25;
const DAYS_BETWEEN_TICKS = 7;
const MARGIN = { top: 8, right: 4, bottom: 24, label: 8 };

export function stackedColumns(
  series: readonly ColumnSeries[],
  count: number,
  { width, height, formatTick, measureText, direction = 'ltr', unfinished = null, room = [] }: ColumnOptions,
): StackedColumns {
  const layers = stackLayers(series, count);
  const ends = [...layers.flat(2), ...room];
  const plotHeight = height - MARGIN.top - MARGIN.bottom;
  const axis = valueAxis(Math.min(0, ...ends), Math.max(0, ...ends), plotHeight, TICKS);
  const labels = axis.ticks.map(formatTick);
  const isMirrored = direction === 'rtl';
  const left = Math.ceil(Math.max(...labels.map(measureText))) + MARGIN.label;
  const upright = frameOf(width, height, { ...MARGIN, left });
  const frame = isMirrored ? mirrored(upright) : upright;
  const { plot } = frame;

  const step = plot.width / count;
  const start = (index: number) => plot.x + (isMirrored ? count - 1 - index : index) * step;
  const columns = Array.from({ length: count }, (_, index) => ({
    x: round(start(index)),
    y: plot.y,
    width: round(step),
    height: plot.height,
  }));
  const y = (value: number) => round(plot.y + axis.position(value));
  const bar = { offset: (step * GAP) / 2, width: round(step * (1 - GAP)) };

  return {
    frame,
    series: layers.map((layer, index) => {
      const rectangles = layer.map(([from, to], column) => {
        if (from === to) return '';
        const x = round(start(column) + bar.offset);
        return `M${x},${y(from)}H${round(x + bar.width)}V${y(to)}H${x}Z`;
      });
      const apart = unfinished === null ? [] : rectangles.splice(unfinished, 1);
      return { key: series[index]?.key ?? '', path: rectangles.join(''), unfinished: apart.join('') };
    }),
    columns,
    labelEnd: isMirrored ? plot.x + plot.width + MARGIN.label : plot.x - MARGIN.label,
    yTicks: axis.ticks.map((value, index) => ({ y: y(value), label: labels[index] ?? '' })),
    xTicks: columns
      .map((column, index) => ({ x: round(column.x + column.width / 2), index }))
      .filter(({ index }) => index % DAYS_BETWEEN_TICKS === 0),
    baseline: y(0),
    y,
    segmentOf: (key, column) => {
      const layer = layers[series.findIndex(one => one.key === key)];
      const [from, to] = layer?.[column] ?? [0, 0];
      const top = y(Math.max(from, to));
      return {
        x: round(start(column) + bar.offset),
        y: top,
        width: bar.width,
        height: round(y(Math.min(from, to)) - top),
      };
    },
  };
}

/** For each series, for each column, the two values that its segment spans. */
function stackLayers(series: readonly ColumnSeries[], count: number): (readonly [number, number])[][] {
  const layout = stack<number, number>()
    .keys(series.map((_, index) => index))
    .value((column, index) => series[index]?.values[column] ?? 0)
    .offset(stackOffsetDiverging);
  return layout(Array.from({ length: count }, (_, index) => index)).map(layer =>
    layer.map(([from, to]) => [from, to] as const),
  );
}

/** Hundredths of a pixel: finer is not seen, and only makes the paths longer. */
function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
