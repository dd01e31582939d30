import { executeServerCommand } from '@web/test-runner-commands';
import type { Emulation, Need } from '../../scripts/testing/needs.js';

/** What an engine has or has not, whoever started it. */
const features = {
  moveBefore: () => 'moveBefore' in Element.prototype,
  'getScreenCTM that sees CSS': seesTransforms,
};

export type Needed = Emulation | keyof typeof features;

/** Skips a test, or from a hook all tests of its suite, where the engine has not, or cannot be brought to, what they need. */
export async function needs(context: Mocha.Context, name: Needed): Promise<void> {
  const need: Need = name in features ? { name, isMet: features[name as keyof typeof features]() } : { name };
  const { isMet } = await executeServerCommand<{ isMet: boolean }, Need>('needs', need);
  if (!isMet) context.skip();
}

function seesTransforms(): boolean {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.style.transform = 'scaleX(-1)';
  document.body.append(svg);
  const matrix = svg.getScreenCTM();
  svg.remove();
  return (matrix?.a ?? 1) < 0;
}
