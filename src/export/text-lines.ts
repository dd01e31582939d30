/** A node of text on the page → its lines as they are seen: where they stand, and what an ellipsis left of them. */
import { contextOf, setFont } from './canvas.js';
import type { Direction, Font } from './scene.js';

export interface Line {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly baseline: number;
}

export interface TextStyle {
  readonly font: Font;
  readonly direction: Direction;
}

const ELLIPSIS = '…';
const SPACE = /[ \t\r\n\f]+/g;

let measuring: CanvasRenderingContext2D | null = null;

export function measured(text: string, { font, direction }: TextStyle): TextMetrics {
  measuring ??= contextOf(document.createElement('canvas'));
  setFont(measuring, font);
  measuring.direction = direction;
  return measuring.measureText(text);
}

/** In viewport pixels. `frame`: the box that cuts the text, if one does. */
export function visibleLines(node: Text, style: TextStyle, frame: DOMRect | null): Line[] {
  const lines = linesOf(node);
  const shown = frame ? lines.filter(({ box }) => (box.top + box.bottom) / 2 < frame.bottom) : lines;
  const isClamped = shown.length < lines.length;
  return shown.flatMap(({ text, box }, index) => {
    const isCut =
      frame !== null && (box.width > frame.width + 1 || (isClamped && index === shown.length - 1));
    const line = isCut ? shortened(text, box, style, frame) : { text, left: box.left, width: box.width };
    return line ? [{ ...line, baseline: baselineOf(box, style) }] : [];
  });
}

interface RawLine {
  readonly text: string;
  readonly box: DOMRect;
}

function linesOf(node: Text): RawLine[] {
  const range = document.createRange();
  const { data } = node;
  const ends: number[] = [];
  let top: number | null = null;
  for (let index = 0; index < data.length; index += 1) {
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    const box = range.getClientRects()[0];
    if (!box || box.width === 0) continue;
    if (top !== null && Math.abs(box.top - top) > box.height / 2) ends.push(index);
    top = box.top;
  }
  if (top === null) return [];
  return [...ends, data.length].map((end, index) => lineOf(node, ends[index - 1] ?? 0, end));
}

/** Without the white space around it, which has no width at the ends of a line. */
function lineOf(node: Text, from: number, to: number): RawLine {
  const raw = node.data.slice(from, to);
  const start = from + (/^[ \t\r\n\f]*/.exec(raw)?.[0].length ?? 0);
  const text = raw.replace(SPACE, ' ').trim();
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, Math.max(start, from + raw.replace(/[ \t\r\n\f]+$/, '').length));
  return { text, box: range.getBoundingClientRect() };
}

/** As much of the text as fits with an ellipsis behind it; `null` where not even that does. */
function shortened(
  text: string,
  box: DOMRect,
  style: TextStyle,
  frame: DOMRect,
): Omit<Line, 'baseline'> | null {
  const isRightToLeft = style.direction === 'rtl';
  const room = isRightToLeft ? box.right - frame.left : frame.right - box.left;
  const characters = [...text];
  const upTo = (count: number) => characters.slice(0, count).join('').trimEnd() + ELLIPSIS;
  const widthOf = (count: number) => measured(upTo(count), style).width;
  if (widthOf(0) > room) return null;
  let [fits, tooLong] = [0, characters.length + 1];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (widthOf(middle) <= room) fits = middle;
    else tooLong = middle;
  }
  const width = widthOf(fits);
  return { text: upTo(fits), width, left: isRightToLeft ? box.right - width : box.left };
}

/** A line's box is as tall as its font: the baseline parts it as the font says. */
function baselineOf(box: DOMRect, style: TextStyle): number {
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = measured('x', style);
  return box.top + (box.height * above) / (above + below);
}
