/** Runs axe-core, and takes for a fault what it cannot decide, unless that very text has been measured here. */
import type axe from 'axe-core';
import { hasForcedColours } from './check-system-colours.js';
import type { Finding } from './finding.js';
import { nameOf, wordsOf } from './flat-tree.js';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const options = {
  resultTypes: ['violations', 'incomplete'],
  elementRef: true,
  rules: {
    // A story is a part of a page: that the whole lacks landmarks says nothing about the part.
    region: { enabled: false },
  },
} satisfies axe.RunOptions;

function findings(results: readonly axe.Result[], prefix: string, measured: (element: Element) => boolean) {
  return results.flatMap(({ id, nodes }) =>
    nodes.flatMap(({ element, target }): Finding[] => {
      const check = `${prefix} ${id}`;
      if (!element) return [{ check, node: target.join(' '), detail: '' }];
      if (id === 'color-contrast' && measured(element)) return [];
      return [{ check, node: nameOf(element), detail: `“${wordsOf(element)}”` }];
    }),
  );
}

/**
 * `measured`: whose text has been measured. In forced colours that overrules axe altogether, because it reads
 * `-webkit-text-fill-color`, which keeps the author's colour while the reader's is painted.
 */
export async function runAxe(root: Element, measured: ReadonlySet<Element>): Promise<Finding[]> {
  const { violations, incomplete } = await window.axe.run(root, options);
  return [
    ...findings(violations, 'axe', element => hasForcedColours() && measured.has(element)),
    ...findings(incomplete, 'axe cannot tell', element => measured.has(element)),
  ];
}
