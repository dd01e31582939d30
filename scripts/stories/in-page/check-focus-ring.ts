/** WCAG 2.4.7, 1.4.11: whatever has focus shows it, by a ring of 2 px that stands out by 3 : 1. */
import { fade, worstContrast } from './colour.js';
import { toColour } from './computed-colour.js';
import { elementsIn, scopeOf } from './flat-tree.js';
import { finding, type Finding } from './finding.js';
import { opacityOf, paintOf, surfacesUnder } from './paint.js';
import { focusablesIn } from './targets.js';

const NEEDED = 3;
const THICK = 2;

/** Where the ring may be drawn: on the element, on something beside it that stands in for it, or inside it. */
function* neighbours(element: Element): Generator<Element> {
  yield element;
  if (element.parentElement) yield* [element.parentElement, ...element.parentElement.children];
  yield* elementsIn(element);
}

interface Ring {
  readonly look: string;
  readonly ratio: number;
}

/** Just outside the element's box, where the ring is seen. */
function contrastOutside(element: Element, colour: string, offset: number): number {
  const { left, top, width } = element.getBoundingClientRect();
  const point = { x: left + width / 2, y: Math.max(0, top - offset - 1) };
  const surfaces = surfacesUnder(element.parentElement ?? element, point);
  return surfaces ? worstContrast(fade(toColour(colour), opacityOf(element)), surfaces) : 0;
}

function ringOf(element: Element): Ring | null {
  const style = getComputedStyle(element);
  if (style.outlineStyle === 'auto') return { look: 'auto', ratio: Infinity };
  if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= THICK) {
    const offset = Math.max(0, parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth));
    return {
      look: style.outline,
      ratio: contrastOutside(element, style.outlineColor, offset),
    };
  }
  const { stroke } = element instanceof SVGGeometryElement ? paintOf(element) : { stroke: [] };
  const [colour] = stroke;
  if (!colour || parseFloat(style.strokeWidth) < THICK) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  const surfaces = surfacesUnder(
    element,
    { x: left + width / 2, y: top + height / 2 },
    other => other === element,
  );
  return {
    look: `${style.stroke} ${style.strokeWidth}`,
    ratio: surfaces ? worstContrast(colour, surfaces) : 0,
  };
}

function ringsAround(element: Element): Map<Element, Ring> {
  const rings = new Map<Element, Ring>();
  for (const neighbour of neighbours(element)) {
    const ring = ringOf(neighbour);
    if (ring) rings.set(neighbour, ring);
  }
  return rings;
}

/** A chart draws what has its focus by itself, in the frame after. */
const drawn = (): Promise<void> =>
  new Promise(next => requestAnimationFrame(() => requestAnimationFrame(() => next())));

async function checkOne(element: HTMLElement | SVGElement): Promise<Finding[]> {
  const before = ringsAround(element);
  const appeared = () =>
    [...ringsAround(element)]
      .filter(([at, { look }]) => before.get(at)?.look !== look)
      .map(([, ring]) => ring);
  element.focus({ preventScroll: true });
  if (scopeOf(element).activeElement !== element) return [];
  let rings = appeared();
  if (rings.length === 0) {
    await drawn();
    rings = appeared();
  }
  element.blur();
  if (rings.length === 0) return [finding('focus ring', element, 'none')];
  const best = Math.max(...rings.map(({ ratio }) => ratio));
  return best < NEEDED ? [finding('focus ring', element, `${best.toFixed(2)} < ${NEEDED}`)] : [];
}

/** A story that has put the focus somewhere is left alone: to move it would change the picture. */
export async function checkFocusRings(root: Element): Promise<Finding[]> {
  if (root.ownerDocument.activeElement !== document.body) return [];
  const findings: Finding[] = [];
  for (const element of focusablesIn(root)) findings.push(...(await checkOne(element)));
  return findings;
}
