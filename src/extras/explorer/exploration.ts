/** What there is to be read in a chart, datum by datum: the same for every kind of chart. */
import type { Box } from '../../charts/frame.js';
import type { TooltipContent } from '../../templates/tooltip.js';

/** Which datum: the first lane of a stop is its whole. */
export interface Position {
  readonly stop: number;
  readonly lane: number;
}

/** A day or a row, with its parts. */
export interface Stop {
  /** Names it in whatever figures come next. */
  readonly key: string;
  /** A key for each lane: the whole, then its parts. */
  readonly lanes: readonly string[];
}

export interface Exploration {
  /** What it is about: what was open on another subject is closed. */
  readonly subject: string;
  readonly label: string;
  /** How to move, in words. */
  readonly hint: string;
  /** The whole chart in a sentence. */
  readonly overview: string;
  /** Along which the stops lie; the lanes lie across. */
  readonly orientation: 'horizontal' | 'vertical';
  readonly stops: readonly Stop[];

  /** The sentence of a datum. Made when it is needed, as all that follows. */
  says(at: Position): string;
  shows(at: Position): TooltipContent;
  /** In pixels of the chart's box. */
  boxOf(at: Position, chart: Element): Box | null;
  /** The datum that a point of the chart's box belongs to. */
  positionAt(x: number, y: number, chart: Element): Position | null;
  /** Whether what comes first is on the right. */
  isMirrored(chart: Element): boolean;
  /** The reader wants to know more about a datum. */
  pick(at: Position, chart: Element): void;
}
