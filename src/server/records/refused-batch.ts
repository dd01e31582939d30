/** A row that was not taken, and why. */
export interface Refusal {
  readonly line: number;
  readonly reason: string;
}

/** A batch that is taken whole or not at all has rows that cannot be taken. Nothing of it is kept. */
export class RefusedBatchError extends Error {
  override readonly name = 'RefusedBatchError';
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(`${refusals.length} rows of the batch cannot be taken`);
    this.refusals = refusals;
  }
}
