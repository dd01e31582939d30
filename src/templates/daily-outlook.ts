/** Over the columns: outlines of what is still to come, and marks above unusual days; below them, what both mean. */
import { html, nothing, svg, type TemplateResult } from 'lit';

/** In pixels of the chart: from what is in of a day to what it will probably come to. */
export interface ComingColumn {
  readonly x: number;
  readonly width: number;
  readonly from: number;
  readonly to: number;
}

export interface Marks {
  readonly width: number;
  readonly height: number;
  readonly coming: readonly ComingColumn[];
  /** The middle of a column, and its top. */
  readonly unusual: readonly { readonly x: number; readonly y: number }[];
}

/** A mark points down at its column, from above. */
const MARK = 'l-4,-6h8Z';
const GAP = 3;

export function outlookMarks({ width, height, coming, unusual }: Marks): TemplateResult {
  const columns = coming
    .filter(({ from, to }) => from !== to)
    .map(({ x, width: size, from, to }) => `M${x},${from}V${to}H${x + size}V${from}Z`);
  return html`
    <svg class="outlook" aria-hidden="true" width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      <path class="coming" part="estimate" d=${columns.join('')}></path>
      ${unusual.map(({ x, y }) => svg`<path class="unusual" d="M${x},${y - GAP}${MARK}"></path>`)}
    </svg>
  `;
}

/** Under the chart, each with the mark that it explains. */
export function outlookNotes(coming: string | null, unusual: readonly string[]): TemplateResult {
  return html`
    <ul class="notes" part="notes">
      ${coming === null ? nothing : html`<li>${mark('coming', 'M0.5,0.5H9.5V9.5H0.5Z')}<span>${coming}</span></li>`}
      ${unusual.map(text => html`<li>${mark('unusual', `M5,8${MARK}`)}<span>${text}</span></li>`)}
    </ul>
  `;
}

function mark(className: string, path: string): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 10 10" aria-hidden="true">
    <path class=${className} d=${path}></path>
  </svg>`;
}
