import type { LitElement, ReactiveController } from 'lit';
import { announceView, offerView, type ViewPort, type ViewState } from './view-port.js';

/** Offers a view's state to what is inside it, however deep and whenever defined. */
export class ViewProvider implements ReactiveController {
  readonly #listeners = new Set<() => void>();
  #state: ViewState;

  constructor(host: LitElement, initial: ViewState, actions: Omit<ViewPort, 'state' | 'subscribe'>) {
    this.#state = initial;
    const getState = () => this.#state;
    offerView(host, {
      get state() {
        return getState();
      },
      subscribe: listener => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      ...actions,
    });
    host.addController(this);
  }

  hostConnected(): void {
    announceView();
  }

  /** Tells everyone inside, if anything is new. */
  publish(state: ViewState): void {
    const before = this.#state;
    if ((Object.keys(state) as (keyof ViewState)[]).every(key => state[key] === before[key])) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
