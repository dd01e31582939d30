import type { Font } from './scene.js';

/** @throws where a browser gives none: it is too large, or too many are open. */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser draws no pictures.');
  return context;
}

export function setFont(context: CanvasRenderingContext2D, font: Font): void {
  context.font = `${font.style} ${font.weight} ${font.size}px ${font.family}`;
  context.letterSpacing = `${font.letterSpacing}px`;
}
