/** What no cost is known of: without a word it would pass for free. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Month, Warning } from '../../contract/index.js';
import { modelId } from './sections.js';
import { IN_SLICE, read, sliceParameters, type Slice } from './sql.js';
import type { UsageGroup } from './usage-groups.js';

/** Ids of the models, then of the services, of which some or all usage has no cost. */
export async function readUnpriced(
  connection: DuckDBConnection,
  slice: Slice,
  groups: readonly UsageGroup[],
): Promise<string[]> {
  const unpriced = groups.filter(group => group.unpriced);
  const models = unpriced.flatMap(({ model, provider }) =>
    model === null ? [] : [modelId({ model, provider })],
  );
  // The groups tell no services apart, and hardly a month has one to look for.
  const services = unpriced.some(group => group.model === null)
    ? await unpricedServices(connection, slice)
    : [];
  return [...[...new Set(models)].sort(), ...services.sort()];
}

async function unpricedServices(connection: DuckDBConnection, slice: Slice): Promise<string[]> {
  const rows = await read(
    connection,
    `SELECT DISTINCT service FROM usage
     WHERE ${IN_SLICE} AND service IS NOT NULL AND cost_nano IS NULL`,
    sliceParameters(slice),
  );
  return rows.map(row => String(row['service']));
}

const NAMED = 10;

/** Services go by the code of the models: the contract has no other. */
export function unpricedWarning(month: Month, ids: readonly string[]): Warning {
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
  return { code: 'unpriced_models', detail: `${month}: ${ids.slice(0, NAMED).join(', ')}${more}` };
}
