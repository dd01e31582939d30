/** Plain DOM, and what every card has. */
const SVG = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number>>;

export function element(tag: string, attributes: Attributes = {}, ...content: (Node | string)[]) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...content);
  return made;
}

export function svgElement(tag: string, attributes: Attributes = {}, ...content: (Node | string)[]) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...content);
  return made;
}

/** A box with the style sheets of one kind of element, and nothing else of it. */
export function box(sheets: CSSStyleSheet[], attributes: Attributes, ...content: Node[]): HTMLElement {
  const host = element('div', attributes);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = sheets;
  root.append(...content);
  return host;
}

export function card(sheets: CSSStyleSheet[], title: string, wide: boolean, ...body: Node[]): HTMLElement {
  return box(
    sheets,
    wide ? { class: 'wide' } : {},
    element(
      'figure',
      { 'aria-labelledby': 'heading' },
      element('div', { class: 'head' }, element('h3', { id: 'heading' }, title), downloadButton()),
      element('div', { class: 'body' }, ...body),
    ),
    element('p', { class: 'visually-hidden', role: 'status' }),
  );
}

export function downloadButton(): HTMLElement {
  const icon = svgElement('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  icon.append(svgElement('path', { d: 'M8 2v8M4.5 6.75 8 10.25l3.5-3.5M3 13.5h10' }));
  const button = { type: 'button', 'aria-label': 'Download', 'aria-expanded': 'false' };
  return element('div', { class: 'download' }, element('button', button, icon));
}

/** The square that tells which colour is which. */
export function swatch(className: string, kind: string): SVGElement {
  const rect = svgElement('rect', { class: kind, width: '100%', height: '100%' });
  return svgElement('svg', className ? { class: className, 'aria-hidden': 'true' } : {}, rect);
}

/** What lies over a chart, to be read by pointer and key. */
export function overlay(label: string, hint: string, orientation: string, summary: string): HTMLElement {
  const option = { class: 'visually-hidden', role: 'option', 'aria-selected': 'true', id: 'datum-1' };
  const listbox = {
    class: 'listbox',
    role: 'listbox',
    tabindex: 0,
    'aria-label': label,
    'aria-description': hint,
    'aria-orientation': orientation,
    'aria-activedescendant': 'datum-1',
  };
  return element(
    'div',
    { class: 'explorer' },
    svgElement('svg', { class: 'marks', 'aria-hidden': 'true' }),
    element('div', listbox, element('div', option, summary)),
    element('div', { class: 'tooltip', popover: 'hint', 'aria-hidden': 'true' }),
  );
}

/** What forced colours and paper fill marks with. */
export function patterns(paths: Readonly<Record<string, string>>): SVGElement {
  const all = Object.entries(paths).map(([name, d]) =>
    svgElement(
      'pattern',
      { id: `pattern-${name}`, class: name, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
      svgElement('rect', { width: 6, height: 6 }),
      svgElement('path', { d }),
    ),
  );
  return svgElement('svg', { class: 'patterns', 'aria-hidden': 'true' }, ...all);
}

export function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLElement {
  const lines = rows.map(([name = '', ...cells]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('bdi', {}, name)),
      ...cells.map(cell => element('td', {}, cell)),
    ),
  );
  const total = lines.pop();
  const heads = head.map(name =>
    element('th', { scope: 'col' }, element('button', { type: 'button' }, name)),
  );
  const made = element(
    'table',
    {},
    element('caption', { class: 'visually-hidden' }, title),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...lines),
    element('tfoot', {}, ...(total ? [total] : [])),
  );
  return element(
    'details',
    {},
    element('summary', {}, 'Show as table'),
    element('div', { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': title }, made),
  );
}
