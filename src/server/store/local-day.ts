import { MICROS_PER_DAY } from '../records/instant.js';
import { DAY_MS, type OffsetSpan } from '../time-zone.js';
import type { Parameters } from './engine.js';
import { micros } from './sql.js';

/**
 * The local midnight of a record's time, a day too late, in microseconds: arithmetic on offsets alone, which every engine
 * does alike. The day more keeps 1970 west of Greenwich above zero, below which engines disagree about remainders.
 */
export function localDay(offsets: readonly OffsetSpan[]): {
  readonly sql: string;
  readonly parameters: Parameters;
} {
  const parameters: Record<string, bigint> = { day: BigInt(MICROS_PER_DAY) };
  const cases = offsets.map(({ to, offset }, index) => {
    parameters[`offset${index}`] = micros(offset + DAY_MS);
    const isLast = index === offsets.length - 1;
    if (!isLast) parameters[`until${index}`] = micros(to);
    return isLast ? `ELSE $offset${index}` : `WHEN time < $until${index} THEN $offset${index}`;
  });
  const local = `(time + ${offsets.length === 1 ? '$offset0' : `CASE ${cases.join(' ')} END`})`;
  return { sql: `(${local} - ${local} % $day)`, parameters };
}
