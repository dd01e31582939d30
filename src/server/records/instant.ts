import { isDay } from '../../contract/index.js';

const RFC3339 =
  /^(\d{4}-\d{2}-\d{2})[Tt ]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d+))?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/**
 * Microseconds since 1970, as the store keeps time. A double holds each of them until June 2255; from then on it holds
 * every second one, in 9998 every 32nd, and still every hour and day exactly.
 */
export type Micros = number;

const MICROS_PER_SECOND = 1_000_000;
export const MICROS_PER_HOUR = 3600 * MICROS_PER_SECOND;
export const MICROS_PER_DAY = 24 * MICROS_PER_HOUR;

/** The last instant whose month, and the one after it, still have four digits a year. */
const LATEST = Date.UTC(9998, 11, 31) * 1000;

/**
 * Reads an RFC 3339 instant of the years 1970 to 9998 to the microsecond; finer digits are dropped. A day that the
 * calendar does not have, hour 24 and a time without a zone give `null`: `Date.parse` would guess.
 */
export function parseInstant(text: string): Micros | null {
  const match = RFC3339.exec(text);
  if (!match) return null;
  const [, day = '', hour, minute, second, fraction = '', sign, zoneHour, zoneMinute] = match;
  if (!isDay(day)) return null;
  const offset = sign === undefined ? 0 : Number(`${sign}1`) * (Number(zoneHour) * 60 + Number(zoneMinute));
  const seconds = Date.parse(`${day}T${hour}:${minute}:${second}Z`) / 1000 - offset * 60;
  const micros = seconds * MICROS_PER_SECOND + Number(fraction.slice(0, 6).padEnd(6, '0'));
  return micros >= 0 && micros <= LATEST ? micros : null;
}

/**
 * An instant that is counted in nanoseconds since 1970, in digits or, less finely, as a number, as RFC 3339 text. A number is
 * taken for what it is printed as, which whole microseconds of our time survive. What is none comes back as it is, to be
 * refused as a time.
 */
export function fromUnixNanos(nanos: unknown): unknown {
  const text = typeof nanos === 'number' ? String(nanos) : nanos;
  if (typeof text !== 'string' || !/^\d{1,19}$/.test(text)) return nanos;
  const micros = BigInt(text) / 1000n;
  const seconds = new Date(Number(micros / 1_000_000n) * 1000).toISOString().slice(0, 19);
  return `${seconds}.${String(micros % 1_000_000n).padStart(6, '0')}Z`;
}
