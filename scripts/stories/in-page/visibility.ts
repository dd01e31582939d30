/** What can be seen of an element, and what cuts off the rest. */
import { ancestry, closest } from './flat-tree.js';

/** An inactive component, and what is in it, is exempt from contrast and size (WCAG 1.4.3, 1.4.11, 2.5.8). */
const inactive = ':disabled, [aria-disabled="true"], [inert]';

export const isInactive = (element: Element): boolean => {
  if (closest(element, inactive)) return true;
  // The words of a disabled control are as inactive as it is.
  const label = closest(element, 'label');
  return label instanceof HTMLLabelElement && (label.control?.matches(inactive) ?? false);
};

export const isDrawn = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

export interface Clip {
  readonly element: Element;
  readonly box: DOMRect;
  /** `scroll`: what is cut off can be brought into view. */
  readonly x: 'visible' | 'hidden' | 'scroll';
  readonly y: 'visible' | 'hidden' | 'scroll';
}

const kindOf = (overflow: string): Clip['x'] => {
  if (overflow === 'auto' || overflow === 'scroll') return 'scroll';
  return overflow === 'visible' ? 'visible' : 'hidden';
};

/** Everything that clips the element, outwards. What is positioned leaves the boxes that do not contain it. */
export function clipsOf(element: Element): Clip[] {
  const clips: Clip[] = [];
  let position = 'static';
  for (const ancestor of ancestry(element)) {
    const style = getComputedStyle(ancestor);
    const contains = position !== 'absolute' || style.position !== 'static' || style.transform !== 'none';
    if (contains) position = 'static';
    // Overflow says nothing of a line's own box, and that of the page's root belongs to the viewport.
    if (contains && style.display !== 'inline' && !ancestor.matches('html, body')) {
      const [x, y] = [kindOf(style.overflowX), kindOf(style.overflowY)];
      if (x !== 'visible' || y !== 'visible') {
        clips.push({ element: ancestor, box: ancestor.getBoundingClientRect(), x, y });
      }
    }
    if (style.position === 'fixed' || ancestor.matches(':popover-open, :modal')) break;
    if (style.position === 'absolute') position = 'absolute';
  }
  return clips;
}

/** Said to assistive technology alone: a pixel that is clipped away. */
export const isVisuallyHidden = (clips: readonly Clip[]): boolean =>
  clips.some(({ box }) => box.width <= 2 && box.height <= 2);

/** What is left of the rectangle inside all clips; `null` for nothing. */
export function visiblePart(rect: DOMRect, clips: readonly Clip[]): DOMRect | null {
  let { left, top, right, bottom } = rect;
  for (const { box, x, y } of clips) {
    if (x !== 'visible') [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
    if (y !== 'visible') [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
  }
  return right - left < 1 || bottom - top < 1 ? null : new DOMRect(left, top, right - left, bottom - top);
}
