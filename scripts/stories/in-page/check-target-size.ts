/** WCAG 2.5.8: targets of 24 by 24 CSS pixels, or as much room around them. */
import { finding, type Finding } from './finding.js';
import { targetsIn } from './targets.js';
import { clipsOf, isVisuallyHidden, visiblePart } from './visibility.js';

const SMALLEST = 24;

interface Target {
  readonly element: Element;
  readonly box: DOMRect;
}

const isSmall = ({ box }: Target): boolean => Math.min(box.width, box.height) < SMALLEST - 0.01;

/** A link in a sentence is as high as its line: `Inline`. */
function isInSentence({ element }: Target): boolean {
  if (!element.matches('a[href]') || getComputedStyle(element).display !== 'inline') return false;
  return [...(element.parentElement?.childNodes ?? [])].some(
    node => node instanceof Text && node.data.trim() !== '',
  );
}

const centre = ({ box }: Target) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** `Spacing`: a circle of 24 px on a small target touches no other target, nor the circle of another small one. */
function hasRoom(small: Target, targets: readonly Target[]): boolean {
  const { x, y } = centre(small);
  return targets.every(other => {
    if (other === small) return true;
    if (isSmall(other)) {
      const to = centre(other);
      return Math.hypot(to.x - x, to.y - y) >= SMALLEST;
    }
    const { left, right, top, bottom } = other.box;
    const dx = Math.max(left - x, 0, x - right);
    const dy = Math.max(top - y, 0, y - bottom);
    return Math.hypot(dx, dy) >= SMALLEST / 2;
  });
}

export function checkTargetSize(root: Element): Finding[] {
  const targets = targetsIn(root).flatMap((element): Target[] => {
    const box = element.getBoundingClientRect();
    const clips = clipsOf(element);
    const reachable = visiblePart(box, clips) !== null && !isVisuallyHidden(clips);
    return reachable ? [{ element, box }] : [];
  });
  return targets
    .filter(target => isSmall(target) && !isInSentence(target) && !hasRoom(target, targets))
    .map(({ element, box }) =>
      finding('target size', element, `${box.width.toFixed(0)} × ${box.height.toFixed(0)} px`),
    );
}
