/** WCAG 1.4.11: what carries meaning stands out from the surface it is on by 3 : 1. */
import { worstContrast } from './colour.js';
import { finding, type Finding } from './finding.js';
import { decoration, type Mark } from './marks.js';
import { surfacesUnder } from './paint.js';
import { isInactive } from './visibility.js';

const NEEDED = 3;

export function checkMarkContrast(marks: readonly Mark[]): Finding[] {
  return marks.flatMap(({ element, colours, points }) => {
    if (isInactive(element)) return [];
    const ratios = points.map(point => {
      // What covers a line of the grid is seen against the card, not against the line.
      const surfaces = surfacesUnder(element, point, other => other === element || other.matches(decoration));
      return surfaces && Math.max(...colours.map(colour => worstContrast(colour, surfaces)));
    });
    if (ratios.includes(null)) return [finding('mark contrast', element, 'cannot be told: an image')];
    // The edge of a neighbour lies on some points of a thin mark: it counts what most of them say.
    const sorted = ratios.filter(ratio => ratio !== null).sort((a, b) => a - b);
    const worst = sorted[Math.floor(sorted.length / 3)] ?? Infinity;
    return worst < NEEDED ? [finding('mark contrast', element, `${worst.toFixed(2)} < ${NEEDED}`)] : [];
  });
}
