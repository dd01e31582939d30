/** All checks of what a page shows now, by axe and where axe is blind. */
import { checkClipping } from './check-clipping.js';
import { checkFocusRings } from './check-focus-ring.js';
import { checkMarkContrast } from './check-mark-contrast.js';
import { checkMotion, checkOneWayScroll } from './check-page.js';
import { checkNumberOrder } from './check-number-order.js';
import { checkSystemColours, hasForcedColours } from './check-system-colours.js';
import { checkTargetSize } from './check-target-size.js';
import { checkTextContrast } from './check-text-contrast.js';
import { checkTextSize } from './check-text-size.js';
import type { Finding } from './finding.js';
import { rootsIn } from './flat-tree.js';
import { marksIn } from './marks.js';
import { withEverythingHit } from './paint.js';
import { runAxe } from './run-axe.js';
import { textRunsIn } from './text-runs.js';

/** `root` and all in it has to be within the viewport: what is outside cannot be hit, so not measured either. */
export async function inspect(root: Element): Promise<Finding[]> {
  const runs = textRunsIn(root);
  const marks = marksIn(root);
  const contrast = await withEverythingHit(rootsIn(root), () => ({
    text: checkTextContrast(runs),
    marks: checkMarkContrast(marks),
  }));
  return [
    ...contrast.text.findings,
    ...contrast.marks,
    ...(hasForcedColours() ? checkSystemColours(runs, marks) : []),
    ...checkTextSize(runs),
    ...checkNumberOrder(runs),
    ...checkClipping(runs),
    ...checkTargetSize(root),
    ...checkOneWayScroll(root),
    ...checkMotion(root),
    ...(await runAxe(root, contrast.text.measured)),
    ...(await withEverythingHit(rootsIn(root), () => checkFocusRings(root))),
  ];
}
