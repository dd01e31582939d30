import { html, type TemplateResult } from 'lit';

export interface DownloadChoice {
  readonly label: string;
  readonly extension: 'csv' | 'png' | 'svg';
}

export interface DownloadList {
  readonly label: string;
  readonly choices: readonly DownloadChoice[];
  readonly onChoose: (extension: DownloadChoice['extension']) => void;
  /** It is about to open or to close. */
  readonly onToggle: (event: ToggleEvent) => void;
  readonly onLeave: (event: FocusEvent) => void;
}

/** The files that can be had; closed by Escape, by a press elsewhere, and by going on. */
export function downloadList({ label, choices, onChoose, onToggle, onLeave }: DownloadList): TemplateResult {
  return html`
    <div
      id="files"
      class="files floating"
      part="files"
      popover
      role="group"
      aria-label=${label}
      @beforetoggle=${onToggle}
      @focusout=${onLeave}
    >
      ${choices.map(
        choice => html`
          <button type="button" @click=${() => onChoose(choice.extension)}>
            <span>${choice.label}</span> <small>${choice.extension.toUpperCase()}</small>
          </button>
        `,
      )}
    </div>
  `;
}
