/** Parameters in, and what comes back: the few values that statements speak in. */
import { parseMoney, type Money } from '../../contract/index.js';
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
  return `${sum(`${amount}_nano`)} AS ${amount}_nanos, ${sum(`${amount}_atto`)} AS ${amount}_attos`;
}

const ATTO_PER_NANO = 10n ** 9n;

export function amountOf(row: Row, amount: 'cost' | 'quantity'): Money | null {
  const nano = row[`${amount}_nanos`];
  const atto = row[`${amount}_attos`];
  if (nano === null || atto === null) return null;
  return parseMoney(`${BigInt(String(nano)) * ATTO_PER_NANO + BigInt(String(atto))}e-18`);
}

/** The two columns that an amount is kept in. */
export function amountCells(value: Money | null): [nano: bigint | null, atto: bigint | null] {
  if (value === null) return [null, null];
  const [whole = '', fraction = ''] = value.split('.');
  const atto = BigInt(whole + fraction.padEnd(18, '0'));
  return [atto / ATTO_PER_NANO, atto % ATTO_PER_NANO];
}

export function count(value: unknown): number | null {
  return value === null ? null : Number(value);
}

export function text(value: unknown): string | null {
  return value === null ? null : String(value);
}
