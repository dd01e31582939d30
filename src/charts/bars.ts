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
  let before = 0;
  return parts.map(part => {
    const start = edge(bar, before / whole);
    before += part;
    // From edge to edge, so that rounding leaves no gap between the pieces.
    return { start, length: round(edge(bar, before / whole) - start) };
  });
}

function edge({ start, length }: Bar, ratio: number): number {
  return round(start + length * ratio);
}

function percent(ratio: number): number {
  return round(ratio * 100);
}

function round(percents: number): number {
  return Math.round(percents * 100) / 100;
}
