/** What an element has drawn inside itself, in document order, as marks. */
import { paintOf } from './paint.js';
import { boxPath, IDENTITY, type Mark, type ShapeMark, type TextMark } from './scene.js';
import { shapeMark, type Origin, type Place } from './svg-shapes.js';
import { visibleLines } from './text-lines.js';
import { directionOf, fontOf } from './text-style.js';

/** Controls, what floats above, what only assistive technology is told, and what drawings are made from. */
const LEFT_OUT = [
  'select, input, button:not([part~="legend"] *, [part~="ranking"] *)',
  '.explorer, [popover], dialog, [role="toolbar"]',
  '[role="alert"], .visually-hidden',
  'defs, pattern, title, desc, style',
].join(', ');

/** Below the picture, across its whole width: the table of its figures, folded away or not. */
const TABLE = 'details';

export function marksIn(parent: ParentNode, place: Place): Mark[] {
  return [...parent.childNodes].flatMap(node => {
    if (node instanceof Text) return node.parentElement ? textMarks(node, node.parentElement, place) : [];
    return node instanceof Element && isDrawn(node) ? elementMarks(node, place) : [];
  });
}

function isDrawn(element: Element): boolean {
  // A slot has no box of its own; what it holds has.
  return (
    !element.matches(LEFT_OUT) &&
    (element.localName === 'slot' || element.checkVisibility({ visibilityProperty: true }))
  );
}

function elementMarks(element: Element, around: Place): Mark[] {
  if (element.matches(TABLE)) return leaveOut(element, around.origin);
  const style = getComputedStyle(element);
  const place = { ...around, opacity: around.opacity * Number(style.opacity) };
  if (element instanceof SVGGeometryElement)
    return [shapeMark(element, style, place)].filter(mark => mark !== null);
  if (element instanceof SVGElement && !(element instanceof SVGSVGElement)) return marksIn(element, place);
  const [box, outline] = boxOf(element, style, place);
  const clip = element instanceof SVGSVGElement && style.overflowX !== 'visible' ? outline : place.clip;
  return [...(box ? [box] : []), ...marksIn(element, { ...place, clip })];
}

/** The gap before it goes with it. */
function leaveOut(element: Element, origin: Origin): [] {
  const gap = element.parentElement && parseFloat(getComputedStyle(element.parentElement).rowGap);
  origin.y += element.getBoundingClientRect().height + (gap || 0);
  return [];
}

/** A box's background and border, and its outline. */
function boxOf(
  element: Element,
  style: CSSStyleDeclaration,
  place: Place,
): [mark: ShapeMark | null, outline: string | null] {
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width <= 0 || height <= 0) return [null, null];
  const border = style.borderTopStyle === 'solid' ? parseFloat(style.borderTopWidth) : 0;
  const radius = parseFloat(style.borderTopLeftRadius) || 0;
  const box = { x: left - place.origin.x, y: top - place.origin.y, width, height };
  const inner = {
    x: box.x + border / 2,
    y: box.y + border / 2,
    width: Math.max(0, width - border),
    height: Math.max(0, height - border),
  };
  const fill = paintOf(style.backgroundColor, place.opacity);
  const edge = border > 0 ? paintOf(style.borderTopColor, place.opacity) : null;
  const mark: ShapeMark = {
    kind: 'shape',
    d: boxPath(inner, radius),
    transform: IDENTITY,
    fill,
    stroke: edge && { ...edge, width: border, dashes: [] },
    clip: place.clip,
    crisp: false,
  };
  return [fill || edge ? mark : null, boxPath(box, radius)];
}

function textMarks(node: Text, element: Element, place: Place): Mark[] {
  if (node.data.trim() === '') return [];
  const style = getComputedStyle(element);
  const paint = paintOf(element instanceof SVGElement ? style.fill : style.color, place.opacity);
  if (!paint) return [];
  const font = fontOf(style);
  const direction = directionOf(element.textContent ?? '', style);
  const lines = visibleLines(node, { font, direction }, frameOf(element));
  return lines.flatMap((line): Mark[] => {
    const [x, baseline] = [line.left - place.origin.x, line.baseline - place.origin.y];
    const { text, width } = line;
    const mark: TextMark = { kind: 'text', text, x, baseline, width, direction, font, paint };
    return style.textDecorationLine.includes('line-through') ? [mark, strike(mark)] : [mark];
  });
}

/** Through the middle of small letters. */
function strike({ x, baseline, width, font, paint }: TextMark): ShapeMark {
  const box = { x, y: baseline - font.size * 0.32, width, height: Math.max(1, font.size / 14) };
  return {
    kind: 'shape',
    d: boxPath(box),
    transform: IDENTITY,
    fill: paint,
    stroke: null,
    clip: null,
    crisp: false,
  };
}

/** The nearest box around a text that cuts it, within the widget. */
function frameOf(element: Element): DOMRect | null {
  if (element instanceof SVGElement) return null;
  for (let box: Element | null = element; box; box = box.parentElement) {
    if (getComputedStyle(box).overflowX !== 'visible') return box.getBoundingClientRect();
  }
  return null;
}
