import { elementsIn } from './rendered.js';

/** What does not fit into its box: text that is cut, and what reaches beyond its widget. Tables scroll for themselves. */
export function misfitsIn(view: Element): string[] {
  return elementsIn(view)
    .filter(element => element.checkVisibility() && !element.closest('.visually-hidden, .scroll, .patterns'))
    .flatMap(element => [
      ...(isCut(element) ? [`${nameOf(element)} is cut`] : []),
      ...(reachesOut(element) ? [`${nameOf(element)} reaches out`] : []),
    ]);
}

/** Names may end in an ellipsis after three lines; these are short ones. */
export function isCut(element: Element): boolean {
  if (element instanceof SVGElement || getComputedStyle(element).overflow !== 'hidden') return false;
  return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2;
}

export function reachesOut(element: Element): boolean {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return false;
  const [outer, inner] = [root.host.getBoundingClientRect(), element.getBoundingClientRect()];
  return inner.width > 0 && (inner.left < outer.left - 1 || inner.right > outer.right + 1);
}

/** Text of an element's own that is smaller than 12 px. */
export function smallTextIn(view: Element): string[] {
  return elementsIn(view)
    .filter(element => [...element.childNodes].some(node => node instanceof Text && node.data.trim() !== ''))
    .filter(element => parseFloat(getComputedStyle(element).fontSize) < 12)
    .map(nameOf);
}

function nameOf(element: Element): string {
  const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ');
  return `<${element.localName} class="${element.getAttribute('class') ?? ''}">${text.slice(0, 40)}`;
}
