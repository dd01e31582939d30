import { html, nothing, type TemplateResult } from 'lit';

/** Slots by which a host says it in its own words. */
export type MessageSlot = 'idle' | 'empty' | 'unavailable' | 'unauthenticated' | 'forbidden' | 'error';

export interface Message {
  readonly slot: MessageSlot;
  readonly text: string;
  /** What else is known: when another try is welcome. */
  readonly detail?: string | null;
  readonly retry?: { readonly label: string; readonly onClick: () => void } | null;
}

/** A sentence where the figures would be; a failure is said at once. */
export function message({ slot, text, detail, retry }: Message): TemplateResult {
  // Slot names are literals: an attribute value in a template could be chosen, a slot must not be.
  const words = {
    idle: html`<slot name="idle">${text}</slot>`,
    empty: html`<slot name="empty">${text}</slot>`,
    unavailable: html`<slot name="unavailable">${text}</slot>`,
    unauthenticated: html`<slot name="unauthenticated">${text}</slot>`,
    forbidden: html`<slot name="forbidden">${text}</slot>`,
    error: html`<slot name="error">${text}</slot>`,
  }[slot];
  return html`
    <div
      class="message"
      part="message"
      role=${slot === 'error' || slot === 'unauthenticated' || slot === 'forbidden' ? 'alert' : nothing}
    >
      <p>${words}</p>
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
