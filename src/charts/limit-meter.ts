/** What is used of a limit, and what is expected → stretches of one bar, in percent from the start. */
import type { Bar } from './bars.js';

export interface LimitMeter {
  /** Within the limit. */
  readonly used: Bar;
  /** Beyond it. */
  readonly over: Bar;
  /** From what is used to what is expected. */
  readonly expected: Bar;
  readonly limit: number;
}

/** The bar is as long as the largest of the three; a limit is above zero, and what is used below zero draws nothing. */
export function limitMeter(used: number, expected: number | null, limit: number): LimitMeter {
  const most = Math.max(limit, used, expected ?? 0);
  const at = (value: number) => Math.round((Math.max(0, value) / most) * 10_000) / 100;
  const between = (from: number, to: number): Bar => ({
    start: at(from),
    length: Math.max(0, Math.round((at(to) - at(from)) * 100) / 100),
  });
  return {
    used: between(0, Math.min(used, limit)),
    over: between(limit, used),
    expected: between(used, expected ?? used),
    limit: at(limit),
  };
}
