/** The tree as it is drawn: through shadow roots and slots. */

export function* elementsIn(root: Element | ShadowRoot): Generator<Element> {
  for (const child of root.children) {
    yield child;
    if (child.shadowRoot) yield* elementsIn(child.shadowRoot);
    yield* elementsIn(child);
  }
}

/** The document's and every shadow root in it. */
export function* rootsIn(element: Element): Generator<Document | ShadowRoot> {
  yield element.ownerDocument;
  for (const { shadowRoot } of elementsIn(element)) if (shadowRoot) yield shadowRoot;
}

export const scopeOf = (element: Element): Document | ShadowRoot =>
  element.getRootNode() as Document | ShadowRoot;

/** What the element is drawn in. */
export function drawnIn(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const scope = scopeOf(element);
  return scope instanceof ShadowRoot ? scope.host : null;
}

/** The element itself, then all that it is drawn in, outwards. */
export function* ancestry(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = drawnIn(at)) yield at;
}

export function closest(element: Element, selector: string): Element | null {
  for (const ancestor of ancestry(element)) if (ancestor.matches(selector)) return ancestor;
  return null;
}

/** Like `div.legend in <top-users>`, with the words that are in it. */
export function nameOf(element: Element): string {
  const scope = scopeOf(element);
  const [firstClass] = element.classList;
  const own = `${element.localName}${firstClass ? `.${firstClass}` : ''}`;
  return scope instanceof ShadowRoot ? `${own} in <${scope.host.localName}>` : own;
}

export function wordsOf(element: Element): string {
  const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return words.length > 24 ? `${words.slice(0, 24)}…` : words;
}
