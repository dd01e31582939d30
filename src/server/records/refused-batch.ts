/** A row that was not taken, and why. */
export interface RefusedRow {
  readonly line: number;
  readonly reason: string;
}

/** A batch that is taken whole or not at all has rows that cannot be taken. Nothing of it is kept. */
export class RefusedBatchError extends Error {
  override readonly name = 'RefusedBatchError';
  readonly refusals: readonly RefusedRow[];

  constructor(refusals: readonly RefusedRow[]) {
    super(`${refusals.length} rows of the batch cannot be taken`);
    this.refusals = refusals;
  }
}
