import { html, type TemplateResult } from 'lit';
import { skeleton } from './message.js';

export interface Card {
  readonly heading: string;
  /** Beside the heading: what can be done with these figures. */
  readonly actions: unknown;
  /** Figures are on their way; those that are shown belong to another question. */
  readonly busy: boolean;
  /** Said to assistive technology when it changes. */
  readonly status: string;
  /** What the reader has to know about these figures. */
  readonly flags: readonly string[];
  readonly content: unknown;
}

/** The frame of every widget, whatever its state. */
export function card({ heading, actions, busy, status, flags, content }: Card): TemplateResult {
  return html`
    <figure part="card" aria-labelledby="heading" aria-busy=${busy ? 'true' : 'false'}>
      <div class="head">
        <h3 id="heading" part="heading">${heading}</h3>
        ${actions}
      </div>
      <div class="body" part="body" .inert=${busy}>${content}</div>
      ${flags.map(flag => html`<p class="flag" part="flag">${flag}</p>`)}
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
