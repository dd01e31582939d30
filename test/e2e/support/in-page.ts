/** What runs inside a page. Only the source of these functions travels there, where they know each other by name. */

/** All elements of the page in document order, across open shadow roots. */
export function deepAll(root: ParentNode = document): Element[] {
  return [...root.querySelectorAll('*')].flatMap(element => [
    element,
    ...(element.shadowRoot ? deepAll(element.shadowRoot) : []),
  ]);
}

/** What is written below an element, in reading order: tables that are folded away too, and what hovering shows. */
export function deepText(selector: string): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) parts.push(node.data.replace(/\s+/g, ' ').trim());
    if (!(node instanceof Element) || getComputedStyle(node).display === 'none') return;
    parts.push(...['title', 'aria-label'].map(name => node.getAttribute(name) ?? ''));
    const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    const below = slotted.length > 0 ? slotted : (node.shadowRoot ?? node).childNodes;
    for (const child of below) walk(child);
  };
  for (const element of deepAll()) if (element.matches(selector)) walk(element);
  return parts.filter(Boolean).join('\n');
}

/** The cells of a widget's table, row by row, header and footer included. */
export function tableOf(tag: string): string[][] {
  const widget = deepAll().find(element => element.localName === tag);
  const rows = widget?.shadowRoot?.querySelectorAll('tr') ?? [];
  return [...rows].map(row => [...row.cells].map(cell => cell.textContent!.trim()));
}

/** The elements of ours that are to be seen, by tag, each with the state that it is in. */
export function shownStates(): Record<string, string> {
  const states = [
    'idle',
    'loading',
    'ready',
    'empty',
    'unavailable',
    'unauthenticated',
    'forbidden',
    'error',
  ];
  const shown = deepAll().flatMap(element => {
    const state = states.filter(name => element.matches(`:state(${name})`)).join(' ');
    return state !== '' && getComputedStyle(element).display !== 'none' ? [[element.localName, state]] : [];
  });
  return Object.fromEntries(shown) as Record<string, string>;
}

/** Every one of ours that is to be seen has been answered, and all is there that comes after its picture. */
export async function isSettled(): Promise<boolean> {
  const isAnswered = (): boolean => {
    const states = Object.values(shownStates());
    return states.length > 0 && !states.includes('loading');
  };
  if (!isAnswered()) return false;
  const ours = deepAll() as (Element & { readonly updateComplete?: Promise<unknown> })[];
  await Promise.all(ours.map(async ({ updateComplete }) => updateComplete));
  return isAnswered();
}

/** Keeps what the Content-Security-Policy and Trusted Types refuse, for `refusals()`. */
export function noteRefusals(): void {
  const noted: string[] = ((globalThis as { refused?: string[] }).refused = []);
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    noted.push(`${effectiveDirective}: ${blockedURI} ${sample}`.trim());
  });
}

export function refusals(): string[] {
  return (globalThis as { refused?: string[] }).refused ?? [];
}

/** What neither elements nor hosts do, done here: or that nothing is refused elsewhere would prove nothing. */
export function offendTwice(): void {
  document.body.setAttribute('style', 'color: red');
  try {
    document.createElement('p').innerHTML = '<b>';
  } catch {
    // Refused, as it should be.
  }
}
