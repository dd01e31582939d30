import { html, type TemplateResult } from 'lit';

export interface LegendEntry {
  /** Gives the colour. */
  readonly className: string;
  readonly name: string;
  readonly amount: string;
}

/** In the order of the stack, the first at its foot. */
export function legend(entries: readonly LegendEntry[]): TemplateResult {
  return html`
    <ul class="legend" part="legend">
      ${entries.map(
        ({ className, name, amount }) => html`
          <li>
            <svg class="swatch" aria-hidden="true">
              <rect class=${className} width="100%" height="100%"></rect></svg
            ><bdi>${name}</bdi><span class="amount">${amount}</span>
          </li>
        `,
      )}
    </ul>
  `;
}
