/** In forced colours, text and marks wear the reader's colours; those of SVG do not change by themselves. */
import type { Colour } from './colour.js';
import { systemColours } from './computed-colour.js';
import { finding, type Finding } from './finding.js';
import type { Mark } from './marks.js';
import { textColoursOf } from './check-text-contrast.js';
import type { TextRun } from './text-runs.js';

export const hasForcedColours = (): boolean => matchMedia('(forced-colors: active)').matches;

/** An opacity fades a system colour; contrast is checked elsewhere. Channels are rounded to bytes on the way. */
const isSame = (a: Colour, b: Colour): boolean =>
  (['red', 'green', 'blue'] as const).every(channel => Math.abs(a[channel] - b[channel]) < 1 / 255);

export function checkSystemColours(runs: readonly TextRun[], marks: readonly Mark[]): Finding[] {
  const system = systemColours();
  const worn = [
    ...runs.map(({ element }) => ({ element, colours: textColoursOf(element) })),
    ...marks.map(({ element, colours }) => ({ element, colours })),
  ];
  return worn.flatMap(({ element, colours }) =>
    colours.some(colour => !system.some(other => isSame(colour, other)))
      ? [finding('system colours', element, 'keeps a colour of its own')]
      : [],
  );
}
