/**
 * What elements really have, seen from outside while they are used: everything that an element renders, fires, says of
 * itself by `:state()` and reads in its style sheets, whatever its comments claim.
 */
import { elementsIn } from '../support/rendered.js';
import { addMatches, tokensReadBy } from './read-tokens.js';

export class Observed {
  readonly parts = new Set<string>();
  readonly slots = new Set<string>();
  readonly states = new Set<string>();
  readonly events = new Set<string>();
  /** The style rules that hold for something. */
  readonly rules = new Set<CSSStyleRule>();

  get tokens(): Set<string> {
    return tokensReadBy(this.rules);
  }
}

export type Kind = 'parts' | 'slots' | 'states' | 'events' | 'tokens';

/** Looks at what is there now; called after everything that may have changed it. */
export function look(element: Element, seen: Observed): void {
  const root = element.shadowRoot!;
  for (const one of root.querySelectorAll('[part]')) one.part.forEach(name => seen.parts.add(name));
  for (const slot of root.querySelectorAll('slot')) seen.slots.add(slot.name);
  // What is set on an element is inherited by those that it draws inside itself.
  for (const { shadowRoot } of [element, ...elementsIn(element)])
    if (shadowRoot) addMatches(shadowRoot, seen.rules);
}

/**
 * Records every state that elements give themselves and every event that they dispatch, of any name, into whoever is
 * watched at the time. Elements have to be made afterwards. Returns how to stop.
 */
export function watch(
  watched: () => { readonly element: Element; readonly seen: Observed } | null,
): () => void {
  // Held, not weakly: WebKit collects the object for a set of states that nobody holds, and makes another when asked.
  const owners = new Map<CustomStateSet, Element>();
  const { attachInternals } = HTMLElement.prototype;
  const { add } = CustomStateSet.prototype;
  const { dispatchEvent } = EventTarget.prototype;

  HTMLElement.prototype.attachInternals = function () {
    const internals = attachInternals.call(this);
    owners.set(internals.states, this);
    return internals;
  };
  CustomStateSet.prototype.add = function (state) {
    const now = watched();
    if (now && owners.get(this) === now.element) now.seen.states.add(state);
    return add.call(this, state);
  };
  EventTarget.prototype.dispatchEvent = function (event) {
    const now = watched();
    // Alone on the way can be seen how far it gets.
    const onArrival = () => now?.seen.events.add(event.type);
    const isTheirs = event instanceof CustomEvent;
    if (isTheirs) now?.element.addEventListener(event.type, onArrival);
    try {
      return dispatchEvent.call(this, event);
    } finally {
      if (isTheirs) now?.element.removeEventListener(event.type, onArrival);
    }
  };

  return () => {
    HTMLElement.prototype.attachInternals = attachInternals;
    CustomStateSet.prototype.add = add;
    EventTarget.prototype.dispatchEvent = dispatchEvent;
  };
}
