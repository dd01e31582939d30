import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether Shift is held with a click, by pointer or key: in Firefox a click by key does not tell. */
export class ShiftKey implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #isDown = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['keydown', 'keyup'] as const) this.#host.addEventListener(type, this.#note);
  }

  hostDisconnected(): void {
    for (const type of ['keydown', 'keyup'] as const) this.#host.removeEventListener(type, this.#note);
  }

  isWith({ shiftKey, detail }: MouseEvent): boolean {
    const isByKey = detail === 0;
    return shiftKey || (isByKey && this.#isDown);
  }

  readonly #note = ({ shiftKey }: KeyboardEvent): void => {
    this.#isDown = shiftKey;
  };
}
