/** What carries meaning by its colour alone: shapes in SVG, and the small coloured boxes of a legend. */
import { toColour } from './computed-colour.js';
import { fade, type Colour } from './colour.js';
import { elementsIn } from './flat-tree.js';
import { opacityOf, paintOf, type Point } from './paint.js';
import { clipsOf, isDrawn, isVisuallyHidden, visiblePart } from './visibility.js';

export interface Mark {
  readonly element: Element;
  /** Of its fill, its edge and the lines of its pattern: one that stands out is enough. */
  readonly colours: readonly Colour[];
  readonly points: readonly Point[];
}

/** Lines behind the figures: nothing is lost without them, because every axis has its numbers. */
export const decoration = '.grid, .baseline';
/** What marks are seen against: the track of a bar, the gap around a ring, the shade under what a tooltip is about. */
const ground = '.track, .ring-ground, .highlight';
const definitions = 'defs, pattern, clipPath, mask, marker, symbol, linearGradient, radialGradient';

const STEPS = 24;
const enoughPoints = 6;
/** From an outline inwards, in CSS pixels: what is thinner cannot be seen. */
const INWARDS = 0.4;

const range = (length: number): number[] => Array.from({ length }, (_, index) => (index + 0.5) / length);

function net({ x, y, width, height }: DOMRect): DOMPoint[] {
  return range(STEPS).flatMap(down =>
    range(STEPS).map(across => new DOMPoint(x + width * across, y + height * down)),
  );
}

/** Points of its outline, and beside it: slivers slip through a net. */
function outline(shape: SVGGeometryElement, beside: number): DOMPoint[] {
  const length = shape.getTotalLength();
  return range(enoughPoints * 4)
    .map(part => shape.getPointAtLength(length * part))
    .flatMap(({ x, y }) =>
      beside === 0
        ? [new DOMPoint(x, y)]
        : [-beside, beside].flatMap(by => [new DOMPoint(x + by, y + by), new DOMPoint(x + by, y - by)]),
    );
}

/** Some points in the shape or, where it has no fill, on its line. */
function pointsIn(shape: SVGGeometryElement): Point[] {
  const matrix = shape.getScreenCTM();
  const box = shape.getBBox();
  if (!matrix || (box.width === 0 && box.height === 0)) return [];
  const inside = (points: DOMPoint[]) => points.filter(point => shape.isPointInFill(point));
  const isLine = getComputedStyle(shape).fill === 'none';
  const inNet = isLine ? [] : inside(net(box));
  const points = isLine ? outline(shape, 0) : inNet.length > 0 ? inNet : inside(outline(shape, INWARDS));
  const stride = Math.ceil(points.length / enoughPoints);
  return points.filter((_, index) => index % stride === 0).map(point => point.matrixTransform(matrix));
}

function shapeMark(shape: SVGGeometryElement): Mark {
  const { fill, stroke } = paintOf(shape);
  return { element: shape, colours: [...fill, ...stroke], points: pointsIn(shape) };
}

/** A box of at most 24 px with nothing in it but its colour, such as a swatch. */
function boxMark(element: HTMLElement): Mark | null {
  if (element.childElementCount > 0 || element.shadowRoot || element.textContent?.trim()) return null;
  const { width, height, left, top } = element.getBoundingClientRect();
  if (Math.min(width, height) < 4 || Math.max(width, height) > 24) return null;
  const style = getComputedStyle(element);
  const opacity = opacityOf(element);
  const border = parseFloat(style.borderTopWidth) > 0 ? [toColour(style.borderTopColor)] : [];
  const colours = [toColour(style.backgroundColor), ...border]
    .map(colour => fade(colour, opacity))
    .filter(({ alpha }) => alpha > 0);
  return { element, colours, points: [{ x: left + width / 2, y: top + height / 2 }] };
}

export function marksIn(root: Element): Mark[] {
  const marks: Mark[] = [];
  for (const element of elementsIn(root)) {
    const isShape = element instanceof SVGGeometryElement;
    if (!isShape && !(element instanceof HTMLElement)) continue;
    if (element.matches(`${decoration}, ${ground}`) || element.closest(definitions)) continue;
    if (!isDrawn(element)) continue;
    const mark = isShape ? shapeMark(element) : boxMark(element);
    if (!mark || mark.colours.length === 0) continue;
    const clips = clipsOf(element);
    if (isVisuallyHidden(clips)) continue;
    const points = mark.points.filter(({ x, y }) => visiblePart(new DOMRect(x - 1, y - 1, 2, 2), clips));
    if (points.length > 0) marks.push({ ...mark, points });
  }
  return marks;
}
