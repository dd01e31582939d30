/**
 * The words of what loads after a widget's first picture, one object a language. As in `Messages`, arguments are
 * already formatted for the reader, and names already isolated for direction.
 */
export interface FurtherMessages {
  /** The control that shows a widget's exact figures. */
  readonly figures: string;
}
