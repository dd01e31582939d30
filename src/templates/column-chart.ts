import { html, nothing, svg, type TemplateResult } from 'lit';
import type { StackedColumns } from '../charts/stacked-columns.js';

export interface ColumnChart {
  readonly chart: StackedColumns;
  /** The class of each series, which gives it its colour. */
  readonly classes: readonly string[];
  /** Text under a column that has a tick. */
  readonly dayLabels: readonly string[];
  /** What a tooltip of the whole chart would say; the table has the figures. */
  readonly description: string;
}

/** One path a series; the grid one path; text only where there is a tick. */
export function columnChart({ chart, classes, dayLabels, description }: ColumnChart): TemplateResult {
  const { frame, series, xTicks, yTicks, labelEnd, baseline } = chart;
  const { plot } = frame;
  const right = plot.x + plot.width;
  const grid = yTicks.map(({ y }) => `M${plot.x},${y}H${right}`).join('');
  return html`
    <svg
      part="chart"
      role="img"
      aria-label=${description}
      width=${frame.width}
      height=${frame.height}
      viewBox="0 0 ${frame.width} ${frame.height}"
    >
      <path class="grid" d=${grid}></path>
      ${series.map(
        ({ path }, index) =>
          svg`<path class="series ${classes[index] ?? ''}" part="series" d=${path}></path>`,
      )}
      ${series.map(({ unfinished }, index) =>
        unfinished
          ? svg`<path class="series unfinished ${classes[index] ?? ''}" part="series" d=${unfinished}></path>`
          : nothing,
      )}
      <path class="baseline" d="M${plot.x},${baseline}H${right}"></path>
      ${yTicks.map(({ y, label }) => svg`<text x=${labelEnd} y=${y} dy="4" text-anchor="end">${label}</text>`)}
      ${xTicks.map(
        ({ x, index }) =>
          svg`<text x=${x} y=${frame.height - 6} text-anchor="middle">${dayLabels[index] ?? nothing}</text>`,
      )}
    </svg>
  `;
}
