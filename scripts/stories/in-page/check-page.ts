/** What holds for the page as a whole: it scrolls one way, and nothing moves for those who asked for no motion. */
import { elementsIn, rootsIn } from './flat-tree.js';
import { finding, type Finding } from './finding.js';
import { clipsOf, isDrawn } from './visibility.js';

/** The innermost of what sticks out is the cause; what scrolls in a box of its own is none. */
function sticksOut(root: Element, width: number): Element {
  const out = [...elementsIn(root)].filter(element => {
    const { left, right } = element.getBoundingClientRect();
    return (left < -1 || right > width + 1) && isDrawn(element) && clipsOf(element).length === 0;
  });
  return out.at(-1) ?? root;
}

export function checkOneWayScroll(root: Element): Finding[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [finding('two-way scroll', sticksOut(root, clientWidth), `${scrollWidth} px > ${clientWidth}`)];
}

export function checkMotion(root: Element): Finding[] {
  const moving = new Set<Element>();
  for (const scope of rootsIn(root)) {
    for (const { effect, playState } of scope.getAnimations()) {
      if (effect instanceof KeyframeEffect && effect.target && playState === 'running')
        moving.add(effect.target);
    }
  }
  return [...moving].map(element => finding('motion', element, 'moves in spite of reduced motion'));
}
