import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** Slots by which a host says it in its own words. */
export type MessageSlot = 'idle' | 'empty' | 'unavailable' | 'unauthenticated' | 'forbidden' | 'error';

export interface Message {
  readonly slot: MessageSlot;
  readonly text: string;
  /** What else is known: when another try is welcome. */
  readonly detail?: string | null;
  readonly retry?: { readonly label: string; readonly onClick: () => void } | null;
}

/** Not only words where figures would be, but news: said at once. */
const ALERTS: ReadonlySet<MessageSlot> = new Set(['unauthenticated', 'forbidden', 'error']);

/** A sentence where the figures would be, which the host can replace by its own. */
export function message({ slot, text, detail, retry }: Message): TemplateResult {
  return html`
    <div class="message" part="message" role=${ifDefined(ALERTS.has(slot) ? 'alert' : undefined)}>
      <p><slot name=${slot}>${text}</slot></p>
      ${detail ? html`<p>${detail}</p>` : nothing}
      ${retry ? html`<button type="button" part="retry" @click=${retry.onClick}>${retry.label}</button>` : nothing}
    </div>
  `;
}

/** Reserves the height of what is loading. */
export function skeleton(slowNotice: string | null): TemplateResult {
  return html`<div class="skeleton" part="skeleton">
    ${slowNotice ? html`<p class="slow">${slowNotice}</p>` : nothing}
  </div>`;
}
