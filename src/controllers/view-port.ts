/**
 * How widgets find the view they are in. A widget that connects asks upward with one composed event, which the view
 * answers; a view that connects (or is defined) later announces itself on the document, and everyone asks again.
 * So neither nesting nor the order of definition matters. Events and plain objects only: the view may come from
 * another copy of the library.
 */
import type { Month } from '../contract/index.js';
import type { Mode } from '../model/amount.js';
import type { People } from '../model/people.js';
import type { LoadState } from './load-state.js';

export interface ViewState {
  readonly load: LoadState;
  readonly mode: Mode;
  /** The month that the view asks for; `null` for the endpoint's default. */
  readonly month: Month | null;
  /** Keys of the series by agent type that are out of sight, in both modes. */
  readonly hiddenSeries: readonly string[];
  /** How people may be shown inside; a widget's own wish only makes it stricter. */
  readonly people: People;
  /** Nothing inside offers files. */
  readonly withoutDownloads: boolean;
  /** URL templates for widgets that have none of their own. */
  readonly agentHref: string | null;
  readonly userHref: string | null;
  readonly modelHref: string | null;
  /** It says itself up to when usage is in. */
  readonly showsFreshness: boolean;
}

export interface ViewPort {
  readonly state: ViewState;
  /** Tells of every change of `state`; returns how to stop it. */
  subscribe(listener: () => void): () => void;
  /** As if the user had chosen it in the view. */
  chooseMode(mode: Mode): void;
  chooseMonth(month: Month): void;
  chooseHiddenSeries(keys: readonly string[]): void;
  /** Asks the view's question anew. */
  refresh(): void;
}

const JOIN = 'consumption-view-join';
const ANNOUNCE = 'consumption-view-announce';

class JoinEvent extends Event {
  readonly accept: (port: ViewPort) => void;

  constructor(accept: (port: ViewPort) => void) {
    super(JOIN, { bubbles: true, composed: true });
    this.accept = accept;
  }
}

/** Asks for the nearest view above; `null` if there is none yet. */
export function findView(from: EventTarget): ViewPort | null {
  let found: ViewPort | null = null;
  from.dispatchEvent(new JoinEvent(port => (found = port)));
  return found;
}

/** Answers everything below `view` that asks. */
export function offerView(view: EventTarget, port: ViewPort): void {
  view.addEventListener(JOIN, event => {
    // The view's own question is for a view further out. From inside its shadow root, `target` is the view as well.
    if (event.composedPath()[0] === view) return;
    event.stopPropagation();
    (event as JoinEvent).accept(port);
  });
}

export function announceView(): void {
  document.dispatchEvent(new Event(ANNOUNCE));
}

export function onViewAnnounced(listener: () => void): () => void {
  document.addEventListener(ANNOUNCE, listener);
  return () => document.removeEventListener(ANNOUNCE, listener);
}
