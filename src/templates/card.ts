import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { skeleton } from './message.js';

export interface Card {
  readonly heading: string;
  /** Beside the heading: what can be done with these figures. */
  readonly actions: unknown;
  /** Figures are on their way; those that are shown belong to another question. */
  readonly busy: boolean;
  /** The reader's focus is among those figures, and waits there for the next. */
  readonly held: boolean;
  /** Said to assistive technology when it changes. */
  readonly status: string;
  /** What the reader has to know about these figures. */
  readonly flags: readonly string[];
  /** Up to when usage is in; `null` where that is not to be said here. */
  readonly freshness: string | null;
  readonly content: unknown;
}

/** Keys that would do something with what has the focus; all others are the page's. */
const KEYS = /^(?:Enter| |Arrow|Home|End|Page)/;

/** Nothing is to be done with figures that are about to go: neither by pointer nor by key. */
const refusal = {
  capture: true,
  handleEvent(event: Event): void {
    if (event.type === 'keydown' && !KEYS.test((event as KeyboardEvent).key)) return;
    event.preventDefault();
    event.stopPropagation();
  },
};

/** The frame of every widget, whatever its state. */
export function card(parts: Card): TemplateResult {
  const { heading, actions, busy, held, status, flags, freshness, content } = parts;
  const refuse = busy ? refusal : nothing;
  return html`
    <figure
      part="card"
      aria-labelledby="heading"
      aria-busy=${busy ? 'true' : 'false'}
      @click=${refuse}
      @keydown=${refuse}
    >
      <div class="head">
        <h3 id="heading" part="heading">${heading}</h3>
        ${actions}
      </div>
      <div
        class="body"
        part="body"
        role=${ifDefined(held ? 'group' : undefined)}
        aria-disabled=${ifDefined(held ? 'true' : undefined)}
        .inert=${busy && !held}
      >
        ${content}
      </div>
      ${flags.map(flag => html`<p class="flag" part="flag">${flag}</p>`)}
      ${freshness === null ? nothing : html`<p class="freshness" part="freshness">${freshness}</p>`}
    </figure>
    <p class="visually-hidden" role="status">${status}</p>
  `;
}

/** As tall as a card that is loading, before there are words to say so. */
export function blankCard(): TemplateResult {
  return html`
    <figure part="card" aria-busy="true">
      <div class="head"></div>
      <div class="body" part="body">${skeleton(null)}</div>
    </figure>
  `;
}
