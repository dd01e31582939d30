/** Parameters in, and what comes back: the few values that statements speak in. */
import { parseMoney, type Money } from '../../contract/index.js';
import { MONEY_DECIMALS } from '../records/usage-record.js';
import type { Dialect, Parameters, Row } from './engine.js';

/** One organisation's usage of a stretch of time, in milliseconds since 1970; its end excluded. */
export interface Slice {
  readonly organization: string;
  readonly from: number;
  readonly to: number;
}

/** "FROM … WHERE …" of one slice of the usage. */
export function fromSlice({ usage, visible }: Dialect): string {
  return `FROM ${usage} WHERE organization = $organization AND time >= $from AND time < $to AND ${visible}`;
}

export function sliceParameters({ organization, from, to }: Slice): Parameters {
  return { organization, from: micros(from), to: micros(to) };
}

export function micros(milliseconds: number): bigint {
  return BigInt(milliseconds) * 1000n;
}

export function millis(microseconds: unknown): number {
  return Math.floor(Number(microseconds) / 1000);
}

/** Two sums, named after the amount, that `amountOf` puts together. */
export function sumAmount({ sum }: Dialect, amount: 'cost' | 'quantity'): string {
  return `${sum(`${amount}_nano`)} AS ${amount}_nanos, ${sum(`${amount}_ronto`)} AS ${amount}_rontos`;
}

const RONTO_PER_NANO = 10n ** 18n;

export function amountOf(row: Row, amount: 'cost' | 'quantity'): Money | null {
  const nano = row[`${amount}_nanos`];
  const ronto = row[`${amount}_rontos`];
  if (nano === null || ronto === null) return null;
  return parseMoney(`${BigInt(String(nano)) * RONTO_PER_NANO + BigInt(String(ronto))}e-${MONEY_DECIMALS}`);
}

/** The two columns that an amount is kept in; of a negative one neither is above zero. */
export function amountCells(value: Money | null): [nano: bigint | null, ronto: bigint | null] {
  if (value === null) return [null, null];
  const [whole = '', fraction = ''] = value.split('.');
  const ronto = BigInt(whole + fraction.padEnd(MONEY_DECIMALS, '0'));
  return [ronto / RONTO_PER_NANO, ronto % RONTO_PER_NANO];
}

export function count(value: unknown): number | null {
  return value === null ? null : Number(value);
}

export function text(value: unknown): string | null {
  return value === null ? null : String(value);
}
