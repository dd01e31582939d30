import { addMonths, monthOf, type Day, type Month } from '../contract/index.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY_MS = 24 * HOUR;

/** A stretch of time in which a zone's clocks keep one distance from UTC. */
export interface OffsetSpan {
  /** Milliseconds since 1970, first included, last excluded. */
  readonly from: number;
  readonly to: number;
  /** Local time minus UTC, in milliseconds. */
  readonly offset: number;
}

/** Days and months of one IANA zone, as instants in milliseconds since 1970. */
export interface TimeZone {
  readonly name: string;
  /** The local day that an instant falls on. */
  dayAt(instant: number): Day;
  /** The first instant of a local day: not always 00:00, where clocks are set forward at midnight. */
  startOfDay(day: Day): number;
  /** First instant of the month, and of the next one. */
  monthSpan(month: Month): { readonly start: number; readonly end: number };
  /** The offsets of a stretch of time, in order and without gaps: usually one, two where clocks change. */
  offsets(from: number, to: number): OffsetSpan[];
}

/** Whether `Intl` knows the zone by this name. Bare offsets ("+05:30") are no zones. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][\w+/-]{0,63}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** @throws {RangeError} if `Intl` does not know the zone. */
export function timeZone(name: string): TimeZone {
  const offsetAt = name === 'UTC' ? () => 0 : offsetReader(name);

  const offsets = (from: number, to: number): OffsetSpan[] => {
    const spans: OffsetSpan[] = [];
    let start = from;
    let offset = offsetAt(from);
    // Half a day is finer than any two changes of a zone's clocks have ever been apart.
    for (let at = from; at < to; at += DAY_MS / 2) {
      const next = at + DAY_MS / 2;
      const nextOffset = offsetAt(next);
      if (nextOffset === offset) continue;
      const change = firstWith(at, next, instant => offsetAt(instant) !== offset);
      if (change >= to) break;
      spans.push({ from: start, to: change, offset });
      start = change;
      offset = nextOffset;
    }
    if (start < to) spans.push({ from: start, to, offset });
    return spans;
  };

  const startOfDay = (day: Day): number => {
    const midnight = Date.parse(`${day}T00:00:00Z`);
    for (const span of offsets(midnight - 2 * DAY_MS, midnight + 2 * DAY_MS)) {
      const instant = Math.max(span.from, midnight - span.offset);
      if (instant < span.to) return instant;
    }
    throw new RangeError(`${day} never begins in ${name}`);
  };

  return {
    name,
    offsets,
    startOfDay,
    dayAt: instant => dayOfLocalTime(instant + offsetAt(instant)),
    monthSpan: month => ({ start: startOfDay(`${month}-01`), end: startOfDay(`${addMonths(month, 1)}-01`) }),
  };
}

/** The day of a local time that is counted in milliseconds as if it were UTC. */
export function dayOfLocalTime(local: number): Day {
  return new Date(local).toISOString().slice(0, 10);
}

export function monthAt(zone: TimeZone, instant: number): Month {
  return monthOf(zone.dayAt(instant));
}

/** Reads a zone's offset the only way that every engine offers: by formatting an instant and reading the clock face. */
function offsetReader(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return instant => {
    const face = new Map(format.formatToParts(instant).map(part => [part.type, Number(part.value)]));
    const read = (type: Intl.DateTimeFormatPartTypes) => face.get(type) ?? 0;
    const local = Date.UTC(
      read('year'),
      read('month') - 1,
      read('day'),
      read('hour'),
      read('minute'),
      read('second'),
    );
    return local - Math.floor(instant / 1000) * 1000;
  };
}

/** The first minute in which the condition holds, where it holds at `to` and not at `from`. */
function firstWith(from: number, to: number, holds: (instant: number) => boolean): number {
  let low = from;
  let high = to;
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
