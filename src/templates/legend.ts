import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

export interface LegendEntry {
  /** Gives the colour. */
  readonly className: string;
  readonly name: string;
  readonly amount: string;
  /** Out of sight in the drawing. */
  readonly hidden: boolean;
  readonly press: (event: MouseEvent) => void;
}

/**
 * From the top of the stack to its foot, so that reading on is looking down. An entry hides or shows its series, and
 * `hint` says so in words; one that is alone has nothing to make room for.
 */
export function legend(entries: readonly LegendEntry[], hint: string): TemplateResult {
  const isChoice = entries.length > 1;
  return html`
    <ul class="legend" part="legend" title=${ifDefined(isChoice ? hint : undefined)}>
      ${entries.map(entry => {
        const { hidden, press } = entry;
        return html`
          <li>
            ${
              isChoice
                ? html`
                    <button
                      type="button"
                      class="entry"
                      part="legend-entry"
                      aria-pressed=${hidden ? 'false' : 'true'}
                      @click=${press}
                    >
                      ${label(entry)}
                    </button>
                  `
                : html`<span class="entry">${label(entry)}</span>`
            }
          </li>
        `;
      })}
    </ul>
  `;
}

function label({ className, name, amount }: LegendEntry): TemplateResult {
  return html`
    <svg class="swatch" aria-hidden="true">
      <rect class=${className} width="100%" height="100%"></rect></svg
    ><bdi>${name}</bdi><span class="amount">${amount}</span>
  `;
}
