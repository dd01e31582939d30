/** Ranked values → the stretch that each bar takes of its row, in percent from the start. */

export interface Bar {
  readonly start: number;
  readonly length: number;
}

/** Bars share one scale, from the smallest value below zero to the largest above it; unknown values have none. */
export function bars(values: readonly (number | null)[]): (Bar | null)[] {
  const known = values.filter(value => value !== null);
  const least = Math.min(0, ...known);
  const span = Math.max(0, ...known) - least;
  return values.map(value => {
    if (value === null) return null;
    if (span === 0) return { start: 0, length: 0 };
    return { start: percent((Math.min(0, value) - least) / span), length: percent(Math.abs(value) / span) };
  });
}

/** Lays a bar's parts end to end within it; parts that are not shares of a whole are left out. */
export function splitBar(bar: Bar, parts: readonly number[]): Bar[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (!(whole > 0) || parts.some(part => part < 0)) return [bar];
  let start = bar.start;
  return parts.map(part => {
    const piece = { start: percent(start / 100), length: percent((bar.length * part) / whole / 100) };
    start += (bar.length * part) / whole;
    return piece;
  });
}

function percent(ratio: number): number {
  return Math.round(ratio * 10_000) / 100;
}
