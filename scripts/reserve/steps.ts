/** What an element's own styles say about the height of its figures, in boxes of every width. */
import type { CSSResult, CSSResultGroup } from 'lit';

/** In the order of the cascade: of those that hold for a width, the last one counts. CSS pixels. */
export interface Step {
  /** Holds for content boxes narrower than this. */
  readonly below: number;
  readonly height: number;
}

/** A height for every width, or for those of a container query. */
const RESERVED = /(?:@container \(inline-size < (\d+)px\) \{\s*)?\.body \{[^}]*?--_reserved: (\d+)px/g;

/** @throws {Error} where the styles reserve nothing that can be read */
export function stepsOf(styles: CSSResultGroup): readonly Step[] {
  const text = sheetsOf(styles)
    .map(({ cssText }) => cssText)
    .join('\n');
  const steps = [...text.matchAll(RESERVED)].map(([, below, height]) => ({
    below: below === undefined ? Infinity : Number(below),
    height: Number(height),
  }));
  // What holds for every width does away with all that was said before.
  const last = steps.findLastIndex(({ below }) => below === Infinity);
  if (last < 0) throw new Error('These styles do not say what height they reserve.');
  return steps.slice(last);
}

const sheetsOf = (styles: CSSResultGroup): readonly CSSResult[] =>
  Array.isArray(styles) ? styles.flatMap(sheetsOf) : [styles as CSSResult];

export const heightAt = (steps: readonly Step[], width: number): number =>
  steps.findLast(({ below }) => width < below)?.height ?? NaN;
