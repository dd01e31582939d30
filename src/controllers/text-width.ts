/** How wide a text is, in CSS pixels: letters of other scripts are wider than digits, and fonts are the host's. */

let context: OffscreenCanvasRenderingContext2D | null | undefined;

/** `font` as in CSS, with its size in pixels. Digits count as tabular ones, which are as wide as a zero. */
export function textWidth(text: string, font: string): number {
  context ??= new OffscreenCanvas(0, 0).getContext('2d');
  if (!context) return text.length * parseFloat(font);
  context.font = font;
  return context.measureText(text.replaceAll('1', '0')).width;
}
