import type { Session } from './engine.js';
import { MICROS_PER_DAY, MICROS_PER_HOUR } from '../records/instant.js';
import { fromSlice, micros, millis, sliceParameters, text, type Slice } from './sql.js';

export interface Extent {
  readonly agentType: string | null;
  /** The first and last record's time, in milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
}

/** From when to when each agent type was used before `now`; no rows for an organisation without usage. */
export async function usageExtent(
  { dialect, read }: Session,
  organization: string,
  now: number,
): Promise<Extent[]> {
  const rows = await read(
    `SELECT agent_type, min(time) AS first_time, max(time) AS last_time
     FROM ${dialect.usage} WHERE organization = $organization AND time < $now AND ${dialect.visible}
     GROUP BY agent_type`,
    { organization, now: micros(now) },
  );
  return rows.map(row => ({
    agentType: text(row['agent_type']),
    first: millis(row['first_time']),
    last: millis(row['last_time']),
  }));
}

export async function currencyOf({ dialect, read }: Session, organization: string): Promise<string | null> {
  const [row] = await read(
    `SELECT currency FROM ${dialect.currencies} AS settled WHERE organization = $organization`,
    { organization },
  );
  return row ? String(row['currency']) : null;
}

const LENGTHS = { hour: MICROS_PER_HOUR, day: MICROS_PER_DAY } as const;

/** Whether a bucket of this length reaches into the slice. */
export async function hasBuckets(
  { dialect, read }: Session,
  length: keyof typeof LENGTHS,
  { organization, from, to }: Slice,
): Promise<boolean> {
  // None is longer than a day: what began earlier does not reach that far, and is not searched.
  const slice = { organization, from: from - LENGTHS[length] / 1000, to };
  const rows = await read(
    `SELECT 1 AS found ${fromSlice(dialect)} AND time_end > $reached AND time_end > time
       AND time_end - time = $length LIMIT 1`,
    { ...sliceParameters(slice), reached: micros(from), length: BigInt(LENGTHS[length]) },
  );
  return rows.length > 0;
}
