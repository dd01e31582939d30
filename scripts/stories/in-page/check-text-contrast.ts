/** WCAG 1.4.3: text against what is really under it, in SVG too. */
import { fade, worstContrast, type Colour } from './colour.js';
import { toColour } from './computed-colour.js';
import { finding, type Finding } from './finding.js';
import { opacityOf, paintOf, surfacesUnder, type Point } from './paint.js';
import type { TextRun } from './text-runs.js';
import { isInactive, visiblePart } from './visibility.js';

export interface TextContrast {
  readonly findings: readonly Finding[];
  /** Whose text was measured: what axe could not decide about these is decided. */
  readonly measured: ReadonlySet<Element>;
}

/** https://www.w3.org/TR/WCAG22/#dfn-large-scale, in CSS pixels. */
function neededFor(element: Element): number {
  const { fontSize, fontWeight } = getComputedStyle(element);
  const size = parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
}

export function textColoursOf(element: Element): readonly Colour[] {
  if (element instanceof SVGElement) return paintOf(element).fill;
  return [fade(toColour(getComputedStyle(element).color), opacityOf(element))];
}

/** Both ends and the middle: a line may lie over several things. */
function pointsAlong({ left, width, top, height }: DOMRect): Point[] {
  const y = top + height / 2;
  return [1, width / 2, width - 1].map(x => ({ x: left + x, y }));
}

/** Where to look: nowhere for what a scroller keeps out of sight, which is measured by what it is drawn in. */
function pointsOf({ boxes, clips }: TextRun): (Point | null)[] {
  const points = boxes.flatMap(box => {
    const seen = visiblePart(box, clips);
    return seen ? pointsAlong(seen) : [];
  });
  const isScrolledAway = points.length === 0 && clips.some(({ x, y }) => x === 'scroll' || y === 'scroll');
  return isScrolledAway ? [null] : points;
}

/** At every point with every colour; `null` where nobody can tell. */
function ratiosOf(run: TextRun): (number | null)[] {
  return pointsOf(run).flatMap(point => {
    const surfaces = surfacesUnder(run.element, point);
    return surfaces ? textColoursOf(run.element).map(colour => worstContrast(colour, surfaces)) : [null];
  });
}

export function checkTextContrast(runs: readonly TextRun[]): TextContrast {
  const findings: Finding[] = [];
  const unmeasured = new Set<Element>();
  for (const run of runs) {
    const { element } = run;
    if (isInactive(element)) continue;
    const ratios = ratiosOf(run);
    if (ratios.length === 0) unmeasured.add(element);
    if (ratios.includes(null)) findings.push(finding('text contrast', element, 'cannot be told: an image'));
    const worst = Math.min(...ratios.filter(ratio => ratio !== null));
    const needed = neededFor(element);
    if (worst < needed) {
      findings.push(finding('text contrast', element, `${worst.toFixed(2)} < ${needed}`));
    }
  }
  const measured = runs.map(({ element }) => element).filter(element => !unmeasured.has(element));
  return { findings, measured: new Set(measured) };
}
