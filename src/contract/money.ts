/**
 * Exact decimal money. A `Money` is a plain decimal string in major units ("1509.645"); arithmetic happens in
 * integers scaled by a power of ten, so no order or grouping of parts can change a sum.
 */

/** An exact decimal, without exponent, leading plus or superfluous zeros: "1509.645", "-3", "0". */
export type Decimal = `${number}`;

/** A decimal in major units of a currency. */
export type Money = Decimal;

interface Scaled {
  readonly units: bigint;
  /** Digits behind the point: value = units / 10^scale. */
  readonly scale: number;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,5}))?$/i;

/** Beyond this an exponent is a mistake or an attack: 10^±60 is far outside any currency. Of a zero it says nothing. */
const MAX_EXPONENT = 60;
const MAX_LENGTH = 128;

export const ZERO: Money = '0';

/**
 * Reads a decimal exactly as printed: a string, or a JSON number through its shortest decimal form. An exponent is
 * accepted, as upstream APIs print `1.095e-05`, and `0E-6176` for nothing. Anything that is not a finite decimal gives `null`.
 */
export function parseMoney(input: string | number): Money | null {
  const text = typeof input === 'number' ? String(input) : input;
  const match = text.length <= MAX_LENGTH ? DECIMAL.exec(text) : null;
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', exponentText = '0'] = match;
  const exponent = Number(exponentText);
  const units = BigInt(sign + whole + fraction);
  if (units === 0n) return ZERO;
  if (Math.abs(exponent) > MAX_EXPONENT) return null;
  const scale = fraction.length - exponent;
  return print(scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 });
}

/** The exact sum; of nothing, "0". */
export function sumMoney(values: Iterable<Money>): Money {
  let sum: Scaled = { units: 0n, scale: 0 };
  for (const value of values) sum = add(sum, read(value));
  return print(sum);
}

export function subtractMoney(minuend: Money, subtrahend: Money): Money {
  const { units, scale } = read(subtrahend);
  return print(add(read(minuend), { units: -units, scale }));
}

/** Negative, zero or positive, as `Array.prototype.sort` wants it. */
export function compareMoney(a: Money, b: Money): number {
  const { units } = read(subtractMoney(a, b));
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

export function absoluteMoney(value: Money): Money {
  return value.startsWith('-') ? (value.slice(1) as Money) : value;
}

/** For lengths, ratios and axes only: a double is never summed and never shown as a figure. */
export function moneyToNumber(value: Money): number {
  return Number(value);
}

function add(a: Scaled, b: Scaled): Scaled {
  const scale = Math.max(a.scale, b.scale);
  return { units: widen(a, scale) + widen(b, scale), scale };
}

function widen({ units, scale }: Scaled, to: number): bigint {
  return scale === to ? units : units * 10n ** BigInt(to - scale);
}

function read(value: Money): Scaled {
  const point = value.indexOf('.');
  if (point < 0) return { units: BigInt(value), scale: 0 };
  return { units: BigInt(value.slice(0, point) + value.slice(point + 1)), scale: value.length - point - 1 };
}

function print({ units, scale }: Scaled): Money {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${sign}${whole}${fraction && `.${fraction}`}` as Money;
}
