import { expect } from '@open-wc/testing';
// Before there are style sheets: it keeps their text.
import { look, Observed, watch } from './observed.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { --_ink: var(--consumption-text, black); --_unused: var(--consumption-unused, red); }
  @media print { .row:hover { background: var(--_ink); background-size: 50%; } }
  .nowhere { color: var(--consumption-nowhere); }
  button:not(:disabled), select { color: var(--consumption-accent); }
`);

/** Has one of everything, and nobody has documented it. */
class Planted extends HTMLElement {
  readonly #internals = this.attachInternals();

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.innerHTML =
      '<p class="row" part="row secret"><slot></slot><slot name="words"></slot><button></button></p>';
  }

  tell(): void {
    this.#internals.states.add('told');
    const button = this.shadowRoot!.querySelector('button')!;
    button.dispatchEvent(new CustomEvent('undocumented', { bubbles: true, composed: true }));
    button.dispatchEvent(new CustomEvent('inside', { bubbles: true }));
  }
}

/** Garbage enough for the collector to come by, in browsers that have it come while a test runs. */
async function collectGarbage(): Promise<void> {
  Array.from({ length: 400_000 }, (_, index) => ({ index }));
  await new Promise(resolve => setTimeout(resolve, 20));
}

describe('what is observed of an element', () => {
  it('is all that it renders, reads, says of itself and lets out', async () => {
    customElements.define('x-planted', Planted);
    const seen = new Observed();
    let element: Planted | null = null;
    const stop = watch(() => element && { element, seen });
    try {
      element = new Planted();
      document.body.append(element);
      // Whose states they are has to be known afterwards as well.
      await collectGarbage();
      element.tell();
      look(element, seen);
    } finally {
      stop();
      element?.remove();
    }
    expect([...seen.parts]).to.deep.equal(['row', 'secret']);
    expect([...seen.slots]).to.deep.equal(['', 'words']);
    expect([...seen.states]).to.deep.equal(['told']);
    expect([...seen.events]).to.deep.equal(['undocumented']);
    expect([...seen.tokens].sort()).to.deep.equal(['--consumption-accent', '--consumption-text']);
  });
});
