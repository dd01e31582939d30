import { nameOf, wordsOf } from './flat-tree.js';

/** One fault at one place, as plain data: it leaves the page. */
export interface Finding {
  /** What was checked: findings are grouped by it. */
  readonly check: string;
  /** The kind of element, the same for all of its kind: `span.share in <top-users>`. */
  readonly node: string;
  /** Figures and words of this very one. */
  readonly detail: string;
}

export function finding(check: string, element: Element, figure: string): Finding {
  const words = wordsOf(element);
  return { check, node: nameOf(element), detail: words ? `${figure} “${words}”` : figure };
}
