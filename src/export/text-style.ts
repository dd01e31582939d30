import type { Direction, Font } from './scene.js';

export function fontOf(style: CSSStyleDeclaration): Font {
  return {
    family: style.fontFamily,
    size: parseFloat(style.fontSize),
    weight: style.fontWeight,
    style: style.fontStyle,
    letterSpacing: parseFloat(style.letterSpacing) || 0,
  };
}

/** Where `unicode-bidi` lets a paragraph say it itself, its first letter or mark does; what is isolated has no say. */
export function directionOf(text: string, style: CSSStyleDeclaration): Direction {
  const inherited = style.direction === 'rtl' ? 'rtl' : 'ltr';
  if (style.unicodeBidi !== 'plaintext') return inherited;
  const first = STRONG.exec(text.replace(ISOLATED, ''))?.[0];
  if (first === undefined) return inherited;
  return RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}

const ISOLATED = /[\u2066-\u2068].*?\u2069/gsu;

const STRONG = /[\p{L}\u061C\u200E\u200F]/u;

/** The mark, and the blocks of Unicode that scripts from right to left are in. */
const RIGHT_TO_LEFT =
  /[\u200F\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
