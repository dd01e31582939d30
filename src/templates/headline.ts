import { html, nothing, type TemplateResult } from 'lit';

export interface HeadlineView {
  readonly figure: string;
  /** Every digit, with its month. */
  readonly exact: string;
  /** Signed; `null` where there is no percentage. */
  readonly change: string | null;
  /** What is compared with what. */
  readonly basis: string | null;
  /** The whole month before; or that there is none. */
  readonly previous: string;
}

export function headlineFigure({ figure, exact, change, basis, previous }: HeadlineView): TemplateResult {
  return html`
    <p class="figure" part="figure" title=${exact}>${figure}</p>
    ${
      change === null && basis === null
        ? nothing
        : html`
            <p class="comparison">
              ${change === null ? nothing : html`<span class="change" part="change">${change}</span>`}
              ${basis === null ? nothing : html`<span class="basis" part="basis">${basis}</span>`}
            </p>
          `
    }
    <p class="summary" part="summary"><span>${exact}</span><span>${previous}</span></p>
  `;
}
