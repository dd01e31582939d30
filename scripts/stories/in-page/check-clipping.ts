/** No text is cut off but by an ellipsis, leaves its card, or lies on other text of its drawing. */
import { closest, scopeOf } from './flat-tree.js';
import { finding, type Finding } from './finding.js';
import type { TextRun } from './text-runs.js';
import type { Clip } from './visibility.js';

/** A line's box is a little higher than what is drawn in it. */
const SLACK_X = 1;
const SLACK_Y = 3;

/** `…` says that there is more; so does a clamp on lines. */
function saysSo(clip: Clip, axis: 'x' | 'y'): boolean {
  const { textOverflow, webkitLineClamp } = getComputedStyle(clip.element);
  return webkitLineClamp !== 'none' || (axis === 'x' && textOverflow === 'ellipsis');
}

function cutOff({ boxes, clips }: TextRun): string | null {
  for (const box of boxes) {
    let { left, top, right, bottom } = box;
    for (const clip of clips) {
      const edge = clip.box;
      const overX = Math.max(edge.left - left, right - edge.right);
      const overY = Math.max(edge.top - top, bottom - edge.bottom);
      if (clip.x === 'hidden' && overX > SLACK_X && !saysSo(clip, 'x'))
        return `${overX.toFixed(0)} px cut off`;
      if (clip.y === 'hidden' && overY > SLACK_Y && !saysSo(clip, 'y'))
        return `${overY.toFixed(0)} px cut off`;
      // From here outwards there is only what this one lets through.
      if (clip.x !== 'visible') [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
      if (clip.y !== 'visible') [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      if (left >= right || top >= bottom) break;
    }
  }
  return null;
}

/** A popover floats above its element, wherever there is room. */
function leavesItsCard({ element, boxes, clips }: TextRun): boolean {
  const scope = scopeOf(element);
  if (!(scope instanceof ShadowRoot) || closest(element, ':popover-open')) return false;
  if (clips.length > 0) return false;
  const card = scope.host.getBoundingClientRect();
  return boxes.some(({ left, right }) => left < card.left - SLACK_X || right > card.right + SLACK_X);
}

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK_Y;

function* overlapsInDrawings(runs: readonly TextRun[]): Generator<Finding> {
  const drawn = runs.filter(({ element }) => element instanceof SVGElement);
  for (const [index, run] of drawn.entries()) {
    const others = drawn.slice(index + 1).filter(({ element }) => scopeOf(element) === scopeOf(run.element));
    const covered = others.find(other => run.boxes.some(a => other.boxes.some(b => overlap(a, b))));
    if (covered) yield finding('overlap', run.element, `and “${covered.words}”:`);
  }
}

export function checkClipping(runs: readonly TextRun[]): Finding[] {
  const findings = [...overlapsInDrawings(runs)];
  for (const run of runs) {
    const cut = cutOff(run);
    if (cut !== null) findings.push(finding('clipping', run.element, cut));
    else if (leavesItsCard(run)) findings.push(finding('clipping', run.element, 'leaves its card'));
  }
  return findings;
}
