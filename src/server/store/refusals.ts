import { quoted } from '../records/quoted.js';
import type { Refusal } from './append-records.js';

/** Usage in two currencies cannot be summed. Nothing of the load is kept. */
export class MixedCurrencyError extends Error {
  override readonly name = 'MixedCurrencyError';

  /** @param silent what a row that states no currency is taken for */
  constructor(organization: string, currencies: readonly string[], silent: string) {
    const hint = currencies.includes(silent)
      ? ` Rows with a cost and no currency are taken as ${silent}: the option "currency" chooses another.`
      : '';
    super(
      `The usage of ${quoted(organization)} would be in several currencies: ${currencies.join(', ')}.${hint}`,
    );
  }
}

/** Some rows of a batch that is taken whole or not at all were not taken. Nothing of it is kept. */
export class RefusedBatchError extends Error {
  override readonly name = 'RefusedBatchError';
  /** Every row that stood in the way, by line. */
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(`Nothing of the batch is kept: ${refusals.length} of its rows cannot be.`);
    this.refusals = refusals;
  }
}
