/** A shape in a widget's SVG → a mark. */
import { paintOf } from './paint.js';
import { boxPath, IDENTITY, type Matrix, type Paint, type ShapeMark, type Stroke } from './scene.js';

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
  const fill = paintedWith(shape, style.fill, place.opacity * Number(style.fillOpacity));
  const stroke = strokeOf(shape, style, place.opacity);
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

function strokeOf(shape: SVGGeometryElement, style: CSSStyleDeclaration, opacity: number): Stroke | null {
  const paint = paintedWith(shape, style.stroke, opacity * Number(style.strokeOpacity));
  const width = parseFloat(style.strokeWidth);
  if (!paint || !(width > 0)) return null;
  const dashes = style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(parseFloat);
  return { ...paint, width, dashes };
}

/** A pattern becomes the colour that it is drawn with: a picture has a name beside every colour. */
function paintedWith(shape: SVGGeometryElement, computed: string, opacity: number): Paint | null {
  const [, id, fallback = ''] = /^url\("?#([^")]+)"?\)\s*(.*)$/.exec(computed) ?? [];
  if (id === undefined) return paintOf(computed, opacity);
  const root = shape.getRootNode() as ShadowRoot;
  const drawn = [...(root.getElementById(id)?.children ?? [])].reverse().flatMap(child => {
    const { fill, stroke } = getComputedStyle(child);
    return [paintOf(stroke, opacity), paintOf(fill, opacity)];
  });
  return drawn.find(paint => paint !== null) ?? paintOf(fallback, opacity);
}
