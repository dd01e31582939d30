/** Colours as numbers: reading what the browser computed, laying one over another, and WCAG's contrast of two. */

/** sRGB, each channel and the alpha from 0 to 1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

const number = String.raw`(-?[\d.]+(?:e[-+]?\d+)?|none)`;
const legacy = new RegExp(`^rgba?\\(${number}, ${number}, ${number}(?:, ${number})?\\)$`);
const modern = new RegExp(`^color\\(srgb ${number} ${number} ${number}(?: / ${number})?\\)$`);

/** Reads the two notations of sRGB that computed values have; `null` for every other. */
export function parseColour(value: string): Colour | null {
  const scale = legacy.test(value) ? 255 : 1;
  const parts = (legacy.exec(value) ?? modern.exec(value))?.slice(1);
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0] = parts.map(part => (part === 'none' ? 0 : Number(part) / scale));
  const alpha = parts[3] === undefined ? 1 : Number(parts[3].replace('none', '0'));
  return { red, green, blue, alpha };
}

export const fade = (colour: Colour, opacity: number): Colour => ({
  ...colour,
  alpha: colour.alpha * opacity,
});

/** What is seen of `top` on an opaque `bottom`. */
export function over(top: Colour, bottom: Colour): Colour {
  const mix = (a: number, b: number) => a * top.alpha + b * (1 - top.alpha);
  return {
    red: mix(top.red, bottom.red),
    green: mix(top.green, bottom.green),
    blue: mix(top.blue, bottom.blue),
    alpha: 1,
  };
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map(channel => {
    const c = Math.min(1, Math.max(0, channel));
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio: from 1 to 21, in either order. */
export function contrast(a: Colour, b: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The contrast of a colour with the worst of the surfaces that may be under it. */
export const worstContrast = (colour: Colour, surfaces: readonly Colour[]): number =>
  Math.min(...surfaces.map(surface => contrast(over(colour, surface), surface)));
