import type { CSSResult, LitElement } from 'lit';
import { DownloadMenu } from './download/download-menu.js';
import type { Taken } from './download/taken.js';

/**
 * What a widget offers beyond its first picture: the exact figures, what a pointer or a key can reach, what is made
 * of the figures. One object a widget. Its module is loaded once the picture is on view, so that no reader waits for
 * it: nothing that has to be known at first sight belongs here.
 */
export abstract class Extras {
  /** Counts what has changed here: the widget draws anew with every change. */
  changes = 0;

  protected readonly host: LitElement;

  readonly #downloads: DownloadMenu;

  constructor(host: LitElement) {
    this.host = host;
    this.#downloads = new DownloadMenu(host);
  }

  /** What can be done with the figures: taking them away. `isWaiting`: not now, others are on their way. */
  actions(taken: Taken, isWaiting: boolean): unknown {
    return this.#downloads.draw(taken, isWaiting);
  }

  protected changed(): void {
    this.changes += 1;
    this.host.requestUpdate();
  }
}

/** An extras class: its module is loaded late, and so are the styles of what it draws. */
export interface ExtrasClass<Offered extends Extras> {
  readonly styles: readonly CSSResult[];
  new (host: LitElement): Offered;
}
