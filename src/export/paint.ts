import type { Paint } from './scene.js';

const RGB = /^rgba?\(([\d.]+),\s*([\d.]+),\s*([\d.]+)(?:,\s*([\d.]+))?\)$/;
const SRGB = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.]+))?\)$/;

/**
 * A computed colour as paint; `null` where it paints nothing. In sRGB it becomes "#rrggbb" beside its opacity, which
 * every program that reads SVG knows; a colour of another space is left as it is.
 */
export function paintOf(computed: string, opacity = 1): Paint | null {
  const [, r, g, b, alpha = '1'] = RGB.exec(computed) ?? inBytes(SRGB.exec(computed)) ?? [];
  const visible = (r === undefined ? 1 : Number(alpha)) * opacity;
  if (computed === 'none' || computed === '' || visible <= 0) return null;
  if (r === undefined || g === undefined || b === undefined) return { color: computed, opacity };
  return { color: `#${[r, g, b].map(hex).join('')}`, opacity: visible };
}

/** From 0–1 to 0–255; a wider gamut is cut. */
function inBytes(match: RegExpExecArray | null): (string | undefined)[] | null {
  if (!match) return null;
  const [whole, r, g, b, alpha] = match;
  const byte = (part = '0') => String(Math.min(255, Math.max(0, Number(part) * 255)));
  return [whole, byte(r), byte(g), byte(b), alpha];
}

function hex(byte: string): string {
  return Math.round(Number(byte)).toString(16).padStart(2, '0');
}
