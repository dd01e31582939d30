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
const definitions = 'defs, pattern, clipPath, mask, marker, symbol, linearGradient, radialGradient';

const STEPS = 24;
const enoughPoints = 6;

/** Some points in the shape: a net over its box, else along its outline. */
function pointsIn(shape: SVGGeometryElement): Point[] {
  const matrix = shape.getScreenCTM();
  const box = shape.getBBox();
  if (!matrix || (box.width === 0 && box.height === 0)) return [];
  const inFill: DOMPoint[] = [];
  for (let row = 0; row < STEPS; row += 1) {
    for (let column = 0; column < STEPS; column += 1) {
      const x = box.x + (box.width * (column + 0.5)) / STEPS;
      const y = box.y + (box.height * (row + 0.5)) / STEPS;
      const point = new DOMPoint(x, y);
      if (shape.isPointInFill(point)) inFill.push(point);
    }
  }
  const length = shape.getTotalLength();
  const outline = Array.from({ length: enoughPoints }, (_, index) =>
    shape.getPointAtLength((length * (index + 0.5)) / enoughPoints),
  );
  const filled = getComputedStyle(shape).fill !== 'none' && inFill.length > 0;
  const chosen = filled ? inFill : outline;
  const stride = Math.max(1, Math.floor(chosen.length / enoughPoints));
  return chosen
    .filter((_, index) => index % stride === 0)
    .map(({ x, y }) => new DOMPoint(x, y).matrixTransform(matrix));
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
    if (element.matches(decoration) || element.closest(definitions)) continue;
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
