/** What `lang` and `dir` say about an element, also from outside the shadow roots that it stands in. */

/** The nearest `lang`, which may be empty: unknown; `null` if there is none. */
export function langOf(from: Element): string | null {
  for (let element: Element | null = from; element;) {
    const holder: Element | null = element.closest('[lang]');
    if (holder) return holder.getAttribute('lang');
    element = hostOf(element);
  }
  return null;
}

/** Tells of every change of `lang` or `dir` around an element; returns how to stop it. */
export function watchSurroundings(of: Element, listener: () => void): () => void {
  const stops: (() => void)[] = [];
  for (let element: Element | null = of; element; element = hostOf(element)) {
    stops.push(watch(element.getRootNode(), listener));
  }
  return () => stops.forEach(stop => stop());
}

/** `closest` and observers stop at a shadow root: go on from its host. */
function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

interface Watch {
  readonly observer: MutationObserver;
  readonly listeners: Set<() => void>;
}

/** One observer a root, however many elements stand in it. */
const watches = new Map<Node, Watch>();

function watch(root: Node, listener: () => void): () => void {
  const { observer, listeners } = watches.get(root) ?? start(root);
  // A listener of its own for each, so that the same may be given twice.
  const own = () => listener();
  listeners.add(own);
  return () => {
    listeners.delete(own);
    if (listeners.size > 0) return;
    observer.disconnect();
    if (watches.get(root)?.observer === observer) watches.delete(root);
  };
}

function start(root: Node): Watch {
  const listeners = new Set<() => void>();
  const observer = new MutationObserver(() => [...listeners].forEach(tell => tell()));
  observer.observe(root, { attributeFilter: ['lang', 'dir'], subtree: true });
  watches.set(root, { observer, listeners });
  return { observer, listeners };
}
