/** A shape in a widget's SVG → a mark. */
import type { Box } from '../charts/frame.js';
import { paintOf } from './paint.js';
import { boxPath, IDENTITY, type Matrix, type Pattern, type ShapeMark, type Stroke } from './scene.js';

/** Where the picture begins, in viewport pixels. Below what is left out of it, the rest moves up. */
export interface Origin {
  readonly x: number;
  y: number;
}

/** Where something is drawn, and how. */
export interface Place {
  readonly origin: Origin;
  /** 0 to 1: of everything around it together. */
  readonly opacity: number;
  /** See `ShapeMark`. */
  readonly clip: string | null;
}

export function shapeMark(
  shape: SVGGeometryElement,
  style: CSSStyleDeclaration,
  place: Place,
): ShapeMark | null {
  const fill = fillOf(shape, style, place.opacity * Number(style.fillOpacity));
  const stroke = strokeOf(style, place.opacity);
  const outline = outlineOf(shape, place);
  if (!outline || (!fill && !stroke)) return null;
  const crisp = style.shapeRendering === 'crispedges';
  return { kind: 'shape', ...outline, fill, stroke, clip: place.clip, crisp };
}

function outlineOf(shape: SVGGeometryElement, { origin }: Place): Pick<ShapeMark, 'd' | 'transform'> | null {
  if (shape instanceof SVGRectElement) {
    // As it is seen: its lengths may be percentages, and its picture mirrored.
    const { left, top, width, height } = shape.getBoundingClientRect();
    const box = { x: left - origin.x, y: top - origin.y, width, height };
    return width > 0 && height > 0 ? { d: boxPath(box, shape.rx.baseVal.value), transform: IDENTITY } : null;
  }
  const d = pathOf(shape);
  const transform = matrixOf(shape, origin);
  return d && transform ? { d, transform } : null;
}

function pathOf(shape: SVGGeometryElement): string | null {
  if (shape instanceof SVGLineElement) {
    const { x1, y1, x2, y2 } = shape;
    return `M${x1.baseVal.value},${y1.baseVal.value}L${x2.baseVal.value},${y2.baseVal.value}`;
  }
  if (shape instanceof SVGCircleElement) {
    const [x, y, r] = [shape.cx, shape.cy, shape.r].map(length => length.baseVal.value) as [
      number,
      number,
      number,
    ];
    return boxPath({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }, r);
  }
  return shape.getAttribute('d');
}

function matrixOf(shape: SVGGeometryElement, origin: Origin): Matrix | null {
  const matrix = shape.getScreenCTM();
  return matrix && [matrix.a, matrix.b, matrix.c, matrix.d, matrix.e - origin.x, matrix.f - origin.y];
}

function strokeOf(style: CSSStyleDeclaration, opacity: number): Stroke | null {
  const paint = paintOf(style.stroke, opacity * Number(style.strokeOpacity));
  const width = parseFloat(style.strokeWidth);
  if (!paint || !(width > 0)) return null;
  const dashes = style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(parseFloat);
  return { ...paint, width, dashes };
}

function fillOf(
  shape: SVGGeometryElement,
  { fill }: CSSStyleDeclaration,
  opacity: number,
): ShapeMark['fill'] {
  const [, id] = /^url\("?#([^")]+)"?\)/.exec(fill) ?? [];
  if (id === undefined) return paintOf(fill, opacity);
  const pattern = (shape.getRootNode() as ShadowRoot).getElementById(id);
  return pattern instanceof SVGPatternElement ? patternOf(pattern, opacity) : null;
}

/** Nothing in it is laid out, so its lengths are taken as they are written: in pixels. */
function patternOf(pattern: SVGPatternElement, opacity: number): Pattern {
  const marks = [...pattern.children].flatMap(child => {
    if (!(child instanceof SVGGeometryElement)) return [];
    const style = getComputedStyle(child);
    const [fill, stroke] = [paintOf(style.fill, opacity), strokeOf(style, opacity)];
    const d = child instanceof SVGRectElement ? boxPath(lengthsOf(child)) : pathOf(child);
    return d
      ? [{ kind: 'shape' as const, d, transform: IDENTITY, fill, stroke, clip: null, crisp: false }]
      : [];
  });
  const { width, height } = lengthsOf(pattern);
  return { width, height, marks };
}

function lengthsOf({ x, y, width, height }: SVGRectElement | SVGPatternElement): Box {
  const [left = 0, top = 0, wide = 0, high = 0] = [x, y, width, height].map(length => length.baseVal.value);
  return { x: left, y: top, width: wide, height: high };
}
