/** A row of a FOCUS file by its columns' names. */
export type FocusRow = Readonly<Record<string, unknown>>;

/** How a FOCUS file is read. */
export interface FocusOptions {
  /** `billed` is what the invoice says, `effective` has prepayments spread over what they paid for. Default: `billed`. */
  readonly cost?: 'billed' | 'effective';
  /**
   * A name for the file's content, from which its rows get their ids, as a file of any kind may have one. FOCUS has no id
   * for a row, and two rows may well be the same. Default: the file's `name`.
   */
  readonly name?: string;
  /** The tags that say who a charge is for. Default: none, and all usage is unassigned. */
  readonly userTag?: string;
  readonly agentTag?: string;
  readonly agentTypeTag?: string;
  /** Which model a charge for tokens is of. Default: what is left of SkuMeter without the words for the kind of token. */
  readonly model?: (row: FocusRow) => string | null;
}
