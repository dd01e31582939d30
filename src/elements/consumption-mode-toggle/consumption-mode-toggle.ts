import { html, LitElement, type TemplateResult, type PropertyDeclarations } from 'lit';
import { live } from 'lit/directives/live.js';
import { fire } from '../../controllers/events.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { ViewLink } from '../../controllers/view-link.js';
import { toMode, type Mode } from '../../model/amount.js';
import { controlStyles } from '../../styles/control.js';
import { OURS } from '../base/claim.js';
import { VERSION } from '../base/version.js';
import { toggleStyles } from './consumption-mode-toggle.styles.js';

/** With it, events are typed for whoever imports this element alone. */
export type { ConsumptionEvents } from '../../controllers/events.js';

const MODES = ['cost', 'activity'] as const satisfies Mode[];

/**
 * Cost or activity: a native pair of radios. Drives the view that it stands in; elsewhere it only tells.
 *
 * @tag consumption-mode-toggle
 * @summary Cost or activity: a native pair of radios.
 * @fires consumption-mode-change - The reader chose a mode.
 * @csspart options - The pair.
 * @csspart option - One mode: its radio and its label.
 */
export class ConsumptionModeToggle extends LitElement {
  /** @internal */
  static readonly [OURS] = VERSION;

  static override styles = [controlStyles, toggleStyles];

  static override properties: PropertyDeclarations = {
    mode: { reflect: true },
  };

  /** What is chosen. Inside a view, the view's mode. */
  mode: Mode = 'cost';

  readonly #link = new ViewLink(this);
  readonly #locale = new LocaleController(this);

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#locale.settled();
    return super.getUpdateComplete();
  }

  protected override willUpdate(): void {
    this.#locale.update();
    if (this.#link.view) this.mode = this.#link.view.state.mode;
  }

  protected override render(): TemplateResult {
    const words = this.#locale.spoken?.words.messages.mode;
    if (!words) return html`<div class="awaited"></div>`;
    // Live: the reader has moved the radios meanwhile, and the host may have taken the choice back.
    return html`
      <fieldset part="options">
        <legend class="visually-hidden">${words.label}</legend>
        ${MODES.map(
          mode => html`
            <label part="option">
              <input
                type="radio"
                name="mode"
                value=${mode}
                .checked=${live(mode === toMode(this.mode))}
                @change=${() => this.#choose(mode)}
              />
              <span>${words[mode]}</span>
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  #choose(mode: Mode): void {
    this.mode = mode;
    this.#link.view?.chooseMode(mode);
    fire(this, 'consumption-mode-change', { mode });
  }
}
