/**
 * A picture without a page: what a widget shows, as shapes and lines of text with every colour, font and place
 * resolved. CSS pixels from the top left corner.
 */
import type { Box } from '../charts/frame.js';

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly background: Paint;
  /** What the picture is, in a few words, and what it says, in a sentence or two. */
  readonly title: string;
  readonly description: string;
  /** From the back to the front. */
  readonly marks: readonly Mark[];
}

export type Mark = ShapeMark | TextMark;

export interface ShapeMark {
  readonly kind: 'shape';
  /** A path in the syntax of SVG, before `transform`. */
  readonly d: string;
  readonly transform: Matrix;
  readonly fill: Paint | Pattern | null;
  readonly stroke: Stroke | null;
  /** A path in the picture's own pixels, outside of which nothing is drawn. */
  readonly clip: string | null;
  /** Edges fall on whole pixels. */
  readonly crisp: boolean;
}

/** One line. */
export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  /** The left edge, whatever the direction. */
  readonly x: number;
  readonly baseline: number;
  /** As wide as it was drawn: with another font it is fitted, so that nothing touches its neighbour. */
  readonly width: number;
  readonly direction: Direction;
  readonly font: Font;
  readonly paint: Paint;
}

export interface Font {
  readonly family: string;
  /** Pixels. */
  readonly size: number;
  readonly weight: string;
  readonly style: string;
  /** Pixels. */
  readonly letterSpacing: number;
}

export interface Paint {
  /** A CSS colour, without opacity. */
  readonly color: string;
  /** 0 to 1 */
  readonly opacity: number;
}

/** A small drawing, repeated in both directions from the corner of the shape's own pixels. */
export interface Pattern {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly ShapeMark[];
}

export interface Stroke extends Paint {
  readonly width: number;
  readonly dashes: readonly number[];
}

export type Direction = 'ltr' | 'rtl';

/** a, b, c, d, e, f: as in SVG and in a canvas. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A rectangle, its corners rounded, as a path. */
export function boxPath({ x, y, width, height }: Box, radius = 0): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) return `M${x},${y}h${width}v${height}h${-width}z`;
  const arc = (dx: number, dy: number) => `a${r},${r} 0 0 1 ${dx},${dy}`;
  return (
    `M${x + r},${y}h${width - 2 * r}${arc(r, r)}v${height - 2 * r}${arc(-r, r)}` +
    `h${2 * r - width}${arc(-r, -r)}v${2 * r - height}${arc(r, -r)}z`
  );
}
