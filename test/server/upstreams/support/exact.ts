/** Sums of their own: whole units of 10⁻²⁰, and nothing of the code that is tested. */

const SCALE = 20;

/** A decimal of whole billionths. */
export const fromBillionths = (count: number): string => fromUnits(BigInt(count) * 10n ** BigInt(SCALE - 9));

export const sumOfDecimals = (texts: readonly string[]): string =>
  fromUnits(texts.reduce((units, text) => units + toUnits(text), 0n));

/** @param text a plain decimal, without exponent */
export function toUnits(text: string): bigint {
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  if (fraction.length > SCALE) throw new RangeError('more digits than there is room for');
  const units = BigInt(whole + fraction.padEnd(SCALE, '0'));
  return negative ? -units : units;
}

/** The shortest decimal: "0.5", "-3". */
export function fromUnits(units: bigint): string {
  const digits = (units < 0n ? -units : units).toString().padStart(SCALE + 1, '0');
  const fraction = digits.slice(-SCALE).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -SCALE)}${fraction && `.${fraction}`}`;
}

/** The same number with an exponent: "1.095e-05" is how some print small ones. */
export function scientific(text: string): string {
  const units = toUnits(text);
  if (units === 0n) return '0e+00';
  const digits = (units < 0n ? -units : units).toString();
  const exponent = digits.length - 1 - SCALE;
  const fraction = digits.slice(1).replace(/0+$/, '');
  const printed = String(Math.abs(exponent)).padStart(2, '0');
  return `${units < 0n ? '-' : ''}${digits[0]}${fraction && `.${fraction}`}e${exponent < 0 ? '-' : '+'}${printed}`;
}
