import { html, nothing, type LitElement } from 'lit';
import type { Report } from '../../contract/index.js';
import { adoptStyles } from '../../controllers/adopt-styles.js';
import type { Formats } from '../../format/formats.js';
import { furtherWords } from '../../format/further.js';
import { changeSplit } from '../../model/change-split.js';
import type * as ChangePanel from './change-panel.js';

const ID = 'causes';

/** "Why it changed", and what opens below it; open it stays, whatever the figures. */
export class ChangeDisclosure {
  #isOpen = false;
  #panel: typeof ChangePanel | null = null;
  readonly #host: LitElement;
  readonly #onChange: () => void;

  constructor(host: LitElement, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
  }

  /** Nothing where the document can't tell why. */
  draw(report: Report, formats: Formats): unknown {
    const split = changeSplit(report);
    if (!split) return nothing;
    const panel = this.#isOpen ? this.#panel : null;
    return html`
      <button
        type="button"
        class="why"
        part="why"
        aria-expanded=${panel ? 'true' : 'false'}
        aria-controls=${panel ? ID : nothing}
        @click=${this.#toggle}
      >
        <svg viewBox="0 0 8 8" aria-hidden="true"><path d="M2.5,0.5L6,4L2.5,7.5"></path></svg
        >${furtherWords(formats).why.show}
      </button>
      ${panel ? panel.changePanel(split, report, formats, ID) : nothing}
    `;
  }

  readonly #toggle = (): void => {
    this.#isOpen = !this.#isOpen;
    this.#onChange();
    if (this.#isOpen && !this.#panel) void this.#load();
  };

  /** What does not come is asked for again with the next press. */
  async #load(): Promise<void> {
    try {
      const panel = await import('./change-panel.js');
      if (this.#panel) return;
      this.#panel = panel;
      adoptStyles(this.#host, panel.styles);
    } catch {
      this.#isOpen = false;
    }
    this.#onChange();
  }
}
