import type { LitElement, ReactiveController } from 'lit';
import { adoptStyles } from '../../controllers/adopt-styles.js';
import type { Extension } from '../../export/index.js';
import { furtherWords } from '../../format/further.js';
import { downloadButton } from '../../templates/download-button.js';
import type * as DownloadPanel from './download-panel.js';
import type { Taken } from './taken.js';

type Progress = 'none' | 'busy' | 'failed';

/** "Download", and the list of files that opens below it, loaded with the first press. */
export class DownloadMenu implements ReactiveController {
  readonly #host: LitElement;
  #panel: typeof DownloadPanel | null = null;
  #taken: Taken | null = null;
  #progress: Progress = 'none';
  #isWaiting = false;
  #isOpen = false;
  #stopFollowing = () => {};

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** `isWaiting`: other figures are on their way, and nothing is to be done with these. */
  draw(taken: Taken, isWaiting: boolean): unknown {
    this.#taken = taken;
    this.#isWaiting = isWaiting;
    const words = furtherWords(taken.formats).download;
    return downloadButton({
      label: words.label,
      isOpen: this.#isOpen,
      isBusy: this.#progress === 'busy',
      isWaiting,
      problem: this.#progress === 'failed' ? words.failed : null,
      onPress: event => void this.#press(event),
      list:
        this.#panel?.downloadList({
          label: words.label,
          choices: this.#panel.choicesOf(taken, words),
          onChoose: extension => void this.#save(extension),
          onToggle: this.#onToggle,
          onLeave: this.#onLeave,
        }) ?? null,
    });
  }

  /** What leaves the page is closed, and nobody tells of it. */
  hostDisconnected(): void {
    this.#stopFollowing();
    this.#isOpen = false;
  }

  async #press(event: Event): Promise<void> {
    // By itself the browser would open it before it can be placed.
    event.preventDefault();
    if (this.#isWaiting || this.#progress === 'busy') return;
    const button = event.currentTarget as HTMLButtonElement;
    if (!this.#panel) {
      await this.#attempt(() => this.#load());
      await this.#host.updateComplete;
    }
    const list = button.popoverTargetElement;
    if (!(list instanceof HTMLElement) || !button.isConnected) return;
    this.#progress = 'none';
    if (list.matches(':popover-open')) list.hidePopover();
    else this.#open(list, button);
  }

  #open(list: HTMLElement, button: HTMLElement): void {
    list.showPopover();
    this.#stopFollowing();
    this.#stopFollowing = this.#panel!.keepBelow(button, list);
    list.querySelector('button')?.focus({ preventScroll: true });
  }

  /** However it is closed, who was in it is back at the button, before there is nothing left to have the focus. */
  readonly #onToggle = (event: ToggleEvent): void => {
    const list = event.currentTarget as HTMLElement;
    this.#isOpen = event.newState === 'open';
    if (!this.#isOpen) {
      this.#stopFollowing();
      if (list.matches(':focus-within')) this.#button?.focus({ preventScroll: true });
    }
    this.#host.requestUpdate();
  };

  /** It must not lie over what somebody goes on to by keys. */
  readonly #onLeave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const list = currentTarget as HTMLElement;
    if (!relatedTarget || relatedTarget === this.#button || list.contains(relatedTarget as Node)) return;
    list.hidePopover();
  };

  async #save(extension: Extension): Promise<void> {
    const taken = this.#taken;
    if (!taken || this.#isWaiting) return;
    (this.#button?.popoverTargetElement as HTMLElement | null)?.hidePopover();
    await this.#attempt(() => this.#panel!.save(taken, extension));
  }

  /** What could not be done can be tried again. */
  async #attempt(task: () => Promise<void>): Promise<void> {
    this.#show('busy');
    try {
      // A picture is taken of what is drawn: the sentence of the last failure must be gone.
      await this.#host.updateComplete;
      await task();
      this.#show('none');
    } catch (error) {
      console.error(`<${this.#host.localName}> could not make a file`, error);
      this.#show('failed');
    }
  }

  #show(progress: Progress): void {
    this.#progress = progress;
    this.#host.requestUpdate();
  }

  async #load(): Promise<void> {
    const panel = await import('./download-panel.js');
    adoptStyles(this.#host, panel.styles);
    this.#panel = panel;
  }

  get #button(): HTMLButtonElement | null {
    return this.#host.shadowRoot?.querySelector('.download > button') ?? null;
  }
}
