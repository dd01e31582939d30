import type { Mark, Matrix, Paint, Pattern, Scene, ShapeMark, Stroke, TextMark } from './scene.js';

/**
 * The scene as a file of its own: no script, no style sheet, and nothing that it would have to fetch. Text is only
 * ever text.
 */
export function toSvg(scene: Scene): string {
  const { width, height, background, title, description, marks } = scene;
  const shapes = marks.filter(mark => mark.kind === 'shape');
  const ids = new Map<Shared, string>();
  for (const { clip, fill } of shapes) {
    if (clip !== null && !ids.has(clip)) ids.set(clip, `shared-${ids.size}`);
    if (isPattern(fill) && !ids.has(fill)) ids.set(fill, `shared-${ids.size}`);
  }
  return [
    `<svg${attributes({
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${number(width)} ${number(height)}`,
      role: 'img',
    })}>`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    ...[...ids].map(([shared, id]) => sharedOf(shared, id)),
    `<rect${attributes({ width, height, ...filled(background) })}/>`,
    ...marks.map(mark => markOf(mark, ids)),
    '</svg>\n',
  ].join('\n');
}

/** What several shapes refer to: the outline that they are clipped to, or the pattern that they are filled with. */
type Shared = string | Pattern;
type Ids = ReadonlyMap<Shared, string>;

function isPattern(fill: ShapeMark['fill']): fill is Pattern {
  return fill !== null && 'marks' in fill;
}

function sharedOf(shared: Shared, id: string): string {
  if (typeof shared === 'string')
    return `<clipPath${attributes({ id })}><path${attributes({ d: shared })}/></clipPath>`;
  const { width, height, marks } = shared;
  const content = marks.map(mark => shapeOf(mark, new Map())).join('');
  return `<pattern${attributes({ id, width, height, patternUnits: 'userSpaceOnUse' })}>${content}</pattern>`;
}

function markOf(mark: Mark, ids: Ids): string {
  if (mark.kind === 'text') return textOf(mark);
  const shape = shapeOf(mark, ids);
  return mark.clip === null
    ? shape
    : `<g${attributes({ 'clip-path': reference(ids, mark.clip) })}>${shape}</g>`;
}

function reference(ids: Ids, shared: Shared): string {
  return `url(#${ids.get(shared) ?? ''})`;
}

function shapeOf({ d, transform, fill, stroke, crisp }: ShapeMark, ids: Ids): string {
  return `<path${attributes({
    d,
    transform: isIdentity(transform) ? undefined : `matrix(${transform.map(number).join(' ')})`,
    ...(isPattern(fill) ? { fill: reference(ids, fill) } : filled(fill)),
    ...stroked(stroke),
    'shape-rendering': crisp ? 'crispEdges' : undefined,
  })}/>`;
}

function textOf({ text, x, baseline, width, direction, font, paint }: TextMark): string {
  return `<text${attributes({
    x,
    y: baseline,
    // The left edge is where a line from right to left ends.
    direction: direction === 'rtl' ? 'rtl' : undefined,
    'text-anchor': direction === 'rtl' ? 'end' : undefined,
    textLength: width,
    lengthAdjust: 'spacingAndGlyphs',
    'font-family': font.family,
    'font-size': font.size,
    'font-weight': font.weight === '400' ? undefined : font.weight,
    'font-style': font.style === 'normal' ? undefined : font.style,
    'letter-spacing': font.letterSpacing || undefined,
    ...filled(paint),
  })}>${escaped(text)}</text>`;
}

function filled(paint: Paint | null): Attributes {
  return paint ? { fill: paint.color, 'fill-opacity': partly(paint) } : { fill: 'none' };
}

function stroked(stroke: Stroke | null): Attributes {
  if (!stroke) return {};
  return {
    stroke: stroke.color,
    'stroke-opacity': partly(stroke),
    'stroke-width': stroke.width,
    'stroke-dasharray': stroke.dashes.length > 0 ? stroke.dashes.map(number).join(' ') : undefined,
  };
}

function partly({ opacity }: Paint): number | undefined {
  return opacity < 1 ? opacity : undefined;
}

function isIdentity(matrix: Matrix): boolean {
  return matrix.every((value, index) => value === (index === 0 || index === 3 ? 1 : 0));
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Names are ours; values may be anything. */
function attributes(values: Attributes): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? number(value) : escaped(value ?? '')}"`)
    .join('');
}

/** To a thousandth of a pixel. */
function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** What XML has no room for at all, not even escaped: control characters and halves of characters. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"']/g, character => ENTITIES[character] ?? '');
}
