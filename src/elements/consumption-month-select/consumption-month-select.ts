import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isMonth, type Month, type Report } from '../../contract/index.js';
import { fire } from '../../controllers/events.js';
import { monthChoice } from '../../model/months.js';
import { controlStyles } from '../../styles/control.js';
import { ConsumptionElement } from '../base/consumption-element.js';
import { monthSelectStyles } from './consumption-month-select.styles.js';

/**
 * The months that there is data for, with steps to the one before and the one after. Where the report does not say
 * which months there are, the steps alone. Drives the view that it stands in; elsewhere it only tells.
 *
 * @tag consumption-month-select
 * @summary The months that there is data for, in a select, with previous and next.
 * @fires consumption-month-change - The reader chose a month.
 * @csspart select - The native select.
 * @csspart step - Previous and next.
 */
export class ConsumptionMonthSelect extends ConsumptionElement {
  static override styles = [controlStyles, monthSelectStyles];

  /** The report that says which months there are. */
  #guide: Report | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { report, load } = this.source;
    // When a month fails, one can go on to another; who may see nothing any more sees no months either.
    const isPassing = load.status === 'loading' || load.status === 'error';
    if (report || !isPassing) this.#guide = report;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report, view } = this.source;
    const asked = view ? view.state.month : this.month;
    // An attribute can say anything; the endpoint refuses it, and there is no name for it.
    const month = asked && isMonth(asked) ? asked : report?.period.month;
    // The place is kept, so that nothing moves when the months, or their names, are there.
    if (!this.hasWords || (!month && this.source.load.status === 'loading'))
      return html`<div class="months awaited"></div>`;
    if (!month) return nothing;
    const { messages, month: nameOf } = this.formats;
    const { months, previous, next } = monthChoice(this.#guide, month);
    // Live: the reader has chosen meanwhile, and the host may have taken the choice back.
    return html`
      <div class="months" role="group" aria-label=${messages.month.label}>
        ${this.#step(previous, messages.month.previous, 'M10 3 5 8l5 5')}
        ${
          months.length === 0
            ? html`<span class="name">${nameOf(month)}</span>`
            : html`
                <select part="select" aria-label=${messages.month.label} @change=${this.#onSelect}>
                  ${months.map(
                    choice =>
                      html`<option value=${choice} .selected=${live(choice === month)}>
                        ${nameOf(choice)}
                      </option>`,
                  )}
                </select>
              `
        }
        ${this.#step(next, messages.month.next, 'm6 3 5 5-5 5')}
      </div>
    `;
  }

  protected override concerns(): boolean {
    return false;
  }

  protected override customStates(): readonly string[] {
    return [];
  }

  #step(to: Month | null, label: string, path: string): TemplateResult {
    return html`
      <button
        type="button"
        part="step"
        aria-label=${label}
        aria-disabled=${to === null ? 'true' : 'false'}
        @click=${() => to !== null && this.#choose(to)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>
      </button>
    `;
  }

  #onSelect(event: Event): void {
    this.#choose((event.target as HTMLSelectElement).value);
  }

  #choose(month: Month): void {
    const { view } = this.source;
    if (view) view.chooseMonth(month);
    else this.month = month;
    fire(this, 'consumption-month-change', { month });
    // Where the host takes the choice back at once, nothing else tells of it.
    this.requestUpdate();
  }
}
