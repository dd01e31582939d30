import { isMonth, type Month } from '../contract/index.js';
import { isTimeZone } from './time-zone.js';

/** A question with every default filled in but the month, which depends on the usage there is. */
export interface ReportQuestion {
  /** `null` for the newest month with usage. */
  readonly month: Month | null;
  readonly timezone: string;
  readonly top: number;
  readonly models: number;
}

/** A parameter that is repeated or malformed; the message names it and is fit for the asker. */
export class ParameterError extends Error {
  override readonly name = 'ParameterError';
  readonly code: 'invalid_month' | 'invalid_parameter';

  constructor(code: ParameterError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Before 1970 there were no instants to count, and 9998 is the last year whose months all have a next one. */
const FIRST_MONTH = '1970-01';
const LAST_MONTH = '9998-12';

/**
 * Reads the contract's parameters and ignores all others.
 *
 * @throws {ParameterError}
 */
export function readQuestion(search: URLSearchParams): ReportQuestion {
  return {
    month: readMonth(search),
    timezone: readTimeZone(search),
    top: readCount(search, 'top', { fallback: 5, max: 50 }),
    models: readCount(search, 'models', { fallback: 20, max: 100 }),
  };
}

function readMonth(search: URLSearchParams): Month | null {
  const text = readOnce(search, 'month', 'invalid_month');
  if (text === null) return null;
  if (isMonth(text) && text >= FIRST_MONTH && text <= LAST_MONTH) return text;
  throw new ParameterError('invalid_month', 'month: expected YYYY-MM, a month of the calendar');
}

function readTimeZone(search: URLSearchParams): string {
  const text = readOnce(search, 'timezone') ?? 'UTC';
  if (isTimeZone(text)) return text;
  throw new ParameterError('invalid_parameter', 'timezone: expected an IANA zone such as Europe/Paris');
}

function readCount(
  search: URLSearchParams,
  name: string,
  { fallback, max }: { fallback: number; max: number },
): number {
  const text = readOnce(search, name);
  if (text === null) return fallback;
  const count = /^[1-9]\d{0,2}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= max) return count;
  throw new ParameterError('invalid_parameter', `${name}: expected a whole number from 1 to ${max}`);
}

function readOnce(
  search: URLSearchParams,
  name: string,
  code: ParameterError['code'] = 'invalid_parameter',
): string | null {
  const values = search.getAll(name);
  if (values.length > 1) throw new ParameterError(code, `${name}: given more than once`);
  return values[0] ?? null;
}
