/** Text is drawn at 12 px or more, however its chart is scaled, and never as in a mirror. */
import { finding, type Finding } from './finding.js';
import type { TextRun } from './text-runs.js';

const SMALLEST = 12;

export function checkTextSize(runs: readonly TextRun[]): Finding[] {
  return runs.flatMap(({ element }) => {
    const size = parseFloat(getComputedStyle(element).fontSize);
    const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
    const { a = 1, b = 0, c = 0, d = 1 } = matrix ?? {};
    if (a * d - b * c < 0) return [finding('text size', element, 'mirrored')];
    const drawn = size * Math.min(Math.hypot(a, b), Math.hypot(c, d));
    // A scale is a float: 11.999 px is 12.
    return drawn < SMALLEST - 0.01
      ? [finding('text size', element, `${drawn.toFixed(1)} px < ${SMALLEST}`)]
      : [];
  });
}
