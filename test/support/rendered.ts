/** What an element shows, read through shadow roots and slots as a reader would meet it. */

const MAIN_STATES = [
  'idle',
  'loading',
  'ready',
  'empty',
  'unavailable',
  'unauthenticated',
  'forbidden',
  'error',
];

/** Those of the main states that hold; one, if all is well. */
export function mainStatesOf(element: Element): string[] {
  return MAIN_STATES.filter(state => element.matches(`:state(${state})`));
}

/** All text that is in the document for an element, on view or not. */
export function textOf(node: Node): string {
  return joined(textsIn(node, () => true));
}

/** The text that a sighted reader sees. */
export function visibleTextOf(node: Node): string {
  return joined(textsIn(node, isOnView));
}

/** Every number in the document for an element, on view or not. */
export function figuresIn(node: Node): string[] {
  return textOf(node).match(/[\d.,]*\d/g) ?? [];
}

/** Every element of the drawing, those inside nested shadow roots too. */
export function elementsIn(node: Element): Element[] {
  const inside = [...(node.shadowRoot?.children ?? []), ...node.children];
  return inside.flatMap(child => [child, ...elementsIn(child)]);
}

/** The first match in the element's own drawing. */
export function part<Found extends Element = HTMLElement>(element: Element, selector: string): Found {
  const found = element.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`<${element.localName}> draws no ${selector}.`);
  return found;
}

export interface RenderedTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Heading and cells of every row of the body. */
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[];
}

/** The exact figures behind a drawing. */
export function tableOf(element: Element): RenderedTable {
  const table = part<HTMLTableElement>(element, 'table');
  const cells = (row: HTMLTableRowElement | undefined) => [...(row?.cells ?? [])].map(textOf);
  return {
    caption: table.caption ? textOf(table.caption) : '',
    columns: cells(table.tHead?.rows[0]),
    rows: [...(table.tBodies[0]?.rows ?? [])].map(cells),
    total: cells(table.tFoot?.rows[0]),
  };
}

/** By kind and name instead of class: a node may be of another page, whose classes are others. */
function* textsIn(node: Node, isWanted: (text: Text) => boolean): Generator<string> {
  if (node.nodeType === Node.TEXT_NODE) {
    if (isWanted(node as Text)) yield (node as Text).data;
  } else if (node.nodeName !== 'STYLE') {
    for (const child of flatChildren(node)) yield* textsIn(child, isWanted);
    yield ' ';
  }
}

function flatChildren(node: Node): Iterable<Node> {
  const assigned = node.nodeName === 'SLOT' ? (node as HTMLSlotElement).assignedNodes() : [];
  if (assigned.length > 0) return assigned;
  return ((node as Element).shadowRoot ?? node).childNodes;
}

function isOnView(text: Text): boolean {
  const range = document.createRange();
  range.selectNodeContents(text);
  const box = text.parentElement?.closest(':not(slot)');
  return range.getClientRects().length > 0 && !box?.closest('.visually-hidden, details:not([open]) > div');
}

function joined(texts: Iterable<string>): string {
  return [...texts].join('').replace(/\s+/g, ' ').trim();
}
