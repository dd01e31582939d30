import { html, nothing, type TemplateResult } from 'lit';

export interface DownloadButton {
  readonly label: string;
  readonly isOpen: boolean;
  /** A file is being made. */
  readonly isBusy: boolean;
  /** Other figures are on their way. */
  readonly isWaiting: boolean;
  /** Why there is no file. */
  readonly problem: string | null;
  readonly onPress: (event: Event) => void;
  /** See `downloadList`; `null` until it is loaded. */
  readonly list: unknown;
}

/** The browser knows by `popovertarget` that a press on it is no press elsewhere. */
export function downloadButton(parts: DownloadButton): TemplateResult {
  const { label, isOpen, isBusy, isWaiting, problem, onPress, list } = parts;
  return html`
    <div class="download">
      ${problem === null ? nothing : html`<span role="alert">${problem}</span>`}
      <button
        type="button"
        part="download"
        aria-label=${label}
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-controls=${list ? 'files' : nothing}
        aria-busy=${isBusy ? 'true' : 'false'}
        aria-disabled=${isWaiting || isBusy ? 'true' : 'false'}
        popovertarget=${list ? 'files' : nothing}
        @click=${onPress}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 2v8M4.5 6.75 8 10.25l3.5-3.5M3 13.5h10"></path>
        </svg>
      </button>
      ${list ?? nothing}
    </div>
  `;
}
