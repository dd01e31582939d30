import type { DuckDBConnection } from '@duckdb/node-api';
import { read, sliceParameters, text, timestamp, type Slice } from './sql.js';

export interface Extent {
  readonly agentType: string | null;
  /** The first and last record's time, in milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
}

/** From when to when each agent type was used before `now`; no rows for an organisation without usage. */
export async function usageExtent(
  connection: DuckDBConnection,
  organization: string,
  now: number,
): Promise<Extent[]> {
  const rows = await read(
    connection,
    `SELECT agent_type, epoch_ms(min(time)) AS first, epoch_ms(max(time)) AS last
     FROM usage WHERE organization = $organization AND time < $now GROUP BY ALL`,
    { organization, now: timestamp(now) },
  );
  return rows.map(row => ({
    agentType: text(row['agent_type']),
    first: Number(row['first']),
    last: Number(row['last']),
  }));
}

export async function currencyOf(connection: DuckDBConnection, organization: string): Promise<string | null> {
  const [row] = await read(
    connection,
    'SELECT currency FROM organization_currency WHERE organization = $organization',
    { organization },
  );
  return row ? String(row['currency']) : null;
}

/** Whether a bucket of this length reaches into the slice. */
export async function hasBuckets(
  connection: DuckDBConnection,
  length: 'hour' | 'day',
  { organization, from, to }: Slice,
): Promise<boolean> {
  const rows = await read(
    connection,
    `SELECT 1 FROM usage WHERE organization = $organization AND time < $to AND time_end > $from
       AND time_end = time + INTERVAL 1 ${length} LIMIT 1`,
    sliceParameters({ organization, from, to }),
  );
  return rows.length > 0;
}
