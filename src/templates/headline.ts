import { html, nothing, type TemplateResult } from 'lit';

export interface HeadlineView {
  readonly figure: string;
  /** Every digit, with its month. */
  readonly exact: string;
  /** The change, signed, and what is compared with what; `null` where there is no percentage. */
  readonly comparison: { readonly change: string; readonly basis: string } | null;
  /** The whole month before; or that there is none. */
  readonly previous: string;
  readonly below: unknown;
}

export function headlineFigure({ figure, exact, comparison, previous, below }: HeadlineView): TemplateResult {
  return html`
    <p class="figure" part="figure" title=${exact}>${figure}</p>
    ${
      comparison
        ? html`
            <p class="comparison">
              <span class="change" part="change">${comparison.change}</span>
              <span class="basis" part="basis">${comparison.basis}</span>
            </p>
          `
        : nothing
    }
    <p class="summary" part="summary"><span>${exact}</span><span>${previous}</span></p>
    ${below}
  `;
}
