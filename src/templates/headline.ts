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
    <p class="comparison">
      ${change === null ? nothing : html`<span class="change" part="change">${change}</span>`}
      ${basis === null ? nothing : html`<span class="basis">${basis}</span>`}
      <span class="whole">${previous}</span>
    </p>
    <p class="summary" part="summary">${exact}</p>
  `;
}
