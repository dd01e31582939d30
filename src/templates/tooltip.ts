import { html, nothing, type TemplateResult } from 'lit';

/** What is shown of a day or a row: figures in columns, one line a part. */
export interface TooltipContent {
  readonly title: string;
  /** Beside the title, quieter. */
  readonly note: string | null;
  readonly lines: readonly TooltipLine[];
}

export interface TooltipLine {
  /** Gives a swatch its colour; `null` for what has none in the chart. */
  readonly className: string | null;
  readonly name: string;
  /** The figures, the most important one first. */
  readonly figures: readonly string[];
  /** What the lines before it come to. */
  readonly isSum: boolean;
  /** What the reader is on. */
  readonly isCurrent: boolean;
}

/** For eyes alone: whoever listens has heard the datum, and the table has all of it. */
export function tooltip({ title, note, lines }: TooltipContent): TemplateResult {
  const hasSwatches = lines.some(({ className }) => className !== null);
  return html`
    <p class="title"><bdi>${title}</bdi>${note === null ? nothing : html` <span>${note}</span>`}</p>
    <div class="lines figures-${lines[0]?.figures.length ?? 0}">
      ${lines.map(line => tooltipLine(line, hasSwatches))}
    </div>
  `;
}

function tooltipLine({ className, name, figures, isSum, isCurrent }: TooltipLine, hasSwatches: boolean) {
  return html`
    <div class="line ${isSum ? 'sum' : ''} ${isCurrent ? 'current' : ''}">
      <span class="label">
        ${
          hasSwatches
            ? html`<svg class="swatch ${className === null ? 'none' : ''}">
                <rect class=${className ?? nothing} width="100%" height="100%"></rect>
              </svg>`
            : nothing
        }<bdi>${name}</bdi>
      </span>
      ${figures.map(figure => html`<span class="figure">${figure}</span>`)}
    </div>
  `;
}
