/**
 * The words of what loads after a widget's first picture, one object a language. As in `Messages`, arguments are
 * already formatted for the reader, and names already isolated for direction.
 */
export interface FurtherMessages {
  /** The control that shows a widget's exact figures. */
  readonly figures: string;
  /** The column of what a million tokens cost. */
  readonly costPerMillion: string;
  /** The sum of the series that a filter leaves. */
  readonly totalShown: string;
}
