import { quoted } from '../records/quoted.js';

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
