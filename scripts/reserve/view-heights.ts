/** How tall a view in its default layout is while it loads: its header, and its cards in one column or two. */
import { heightAt, type Step } from './steps.js';

/** Of the default layout, row by row. */
export type Rows = readonly (readonly (readonly Step[])[])[];

/** From this width down to the next step: so many pixels, and so many times a card's padding. */
export interface ViewStep {
  /** Infinite for the first. */
  readonly below: number;
  readonly pixels: number;
  readonly paddings: number;
}

const GAP = 16;
const TWO_COLUMNS = 640;
const EDGES = 2;
/** What tokens.ts has: a container query knows no variables. */
const PADDING = 20;
/** The heading, and the gap to the figures. */
const HEAD = 24 + 12;

/** Its two lines of words; then its controls below them, then its controls in two lines. By words in English. */
const HEADER: readonly Step[] = [
  { below: Infinity, height: 48 },
  { below: 617, height: 96 },
  { below: 445, height: 140 },
];

const contentOf = (card: number) => card - 2 * PADDING - EDGES;
const columnOf = (view: number) => (view - GAP) / 2;

export function viewHeights(rows: Rows): readonly ViewStep[] {
  const cards = rows.flat(2).map(({ below }) => below + 2 * PADDING + EDGES);
  const widths = [...HEADER.map(({ below }) => below), TWO_COLUMNS, ...cards, ...cards.map(w => 2 * w + GAP)];
  const all = [...new Set(widths)].sort((a, b) => b - a).map(below => heightBelow(below, rows));
  // A width at which nothing changes is no step.
  return all.filter(
    (step, i) => step.pixels !== all[i - 1]?.pixels || step.paddings !== all[i - 1]?.paddings,
  );
}

/** Of the widths just below this one. */
function heightBelow(below: number, rows: Rows): ViewStep {
  const width = Math.min(below - 0.01, 1e6);
  const isNarrow = width < TWO_COLUMNS;
  const lines = isNarrow ? rows.flatMap(row => row.map(card => [card])) : rows;
  const heights = lines.map(line => {
    const content = contentOf(line.length > 1 ? columnOf(width) : width);
    return HEAD + EDGES + Math.max(...line.map(card => heightAt(card, content)));
  });
  const pixels = heights.reduce((sum, height) => sum + GAP + height, heightAt(HEADER, width));
  return { below, pixels, paddings: 2 * lines.length };
}
