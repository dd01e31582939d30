/** The month's tokens by kind: one bar, and each kind's exact figure. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Bar } from '../charts/bars.js';

export interface TokenSplitView {
  /** None where nothing can be shared out. */
  readonly pieces: readonly { readonly bar: Bar; readonly className: string }[];
  readonly figures: readonly {
    /** Gives the colour; `null` for what is no part of the bar. */
    readonly className: string | null;
    readonly name: string;
    readonly figure: string;
    readonly share: string | null;
  }[];
}

export function tokenSplit({ pieces, figures }: TokenSplitView): TemplateResult {
  return html`
    <div class="split" part="split">
      ${
        pieces.length === 0
          ? nothing
          : html`<svg class="bar" aria-hidden="true">
              ${pieces.map(
                ({ bar, className }) =>
                  svg`<rect class=${className} x="${bar.start}%" width="${bar.length}%" height="100%"></rect>`,
              )}
            </svg>`
      }
      <dl class="kinds">
        ${figures.map(
          ({ className, name, figure, share }) => html`
            <div>
              <dt>
                ${
                  className === null
                    ? nothing
                    : html`<svg aria-hidden="true">
                        <rect class=${className} width="100%" height="100%"></rect>
                      </svg>`
                }${name}
              </dt>
              <dd>
                <span class="value">${figure}</span>${
                  share === null ? nothing : html` <span class="share">${share}</span>`
                }
              </dd>
            </div>
          `,
        )}
      </dl>
    </div>
  `;
}
