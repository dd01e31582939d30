/**
 * An option's currency, in capitals.
 *
 * @throws {RangeError} if it is no ISO 4217 code
 */
export function currencyCode(currency: string): string {
  if (!/^[a-z]{3}$/i.test(currency)) throw new RangeError(`currency: "${currency}" is no ISO 4217 code`);
  return currency.toUpperCase();
}
