import { DAY_MS } from '../time-zone.js';
import type { Session } from './engine.js';
import { fromSlice, sliceParameters, type Slice } from './sql.js';

/** The pairs of columns of which the newest value speaks for the id. */
export type Label =
  | ['user_id', 'user_name']
  | ['agent_id', 'agent_name']
  | ['agent_id', 'agent_type']
  | ['service', 'service_name'];

/**
 * Of every id the label of its newest record that has one; of several at one instant the first by its bytes. Usage
 * from a week before `to` on is searched first, which leaves hardly any id to be searched for in all of the past.
 */
export async function newestLabels(
  session: Session,
  label: Label,
  ids: readonly string[],
  { organization, to, now }: { readonly organization: string; readonly to: number; readonly now: number },
): Promise<Map<string, string>> {
  const since = to - 7 * DAY_MS;
  const recent = await labelsWithin(session, label, ids, { organization, from: since, to: now });
  const missing = ids.filter(id => !recent.has(id));
  const older = await labelsWithin(session, label, missing, { organization, from: 0, to: since });
  return new Map([...older, ...recent]);
}

/** More ids than this are not bound one by one: everybody's labels are read, as a merge of sources wants them anyway. */
const MAX_BOUND = 200;

async function labelsWithin(
  { dialect, read }: Session,
  [idColumn, labelColumn]: Label,
  ids: readonly string[],
  slice: Slice,
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const bound = ids.length > MAX_BOUND ? [] : ids.map((id, index) => [`wanted${index}`, id] as const);
  const isWanted =
    bound.length === 0 ? 'IS NOT NULL' : `IN (${bound.map(([name]) => `$${name}`).join(', ')})`;
  const rows = await read(
    `SELECT ${idColumn} AS subject, ${labelColumn} AS label ${fromSlice(dialect)}
       AND ${labelColumn} IS NOT NULL AND ${idColumn} ${isWanted}
     GROUP BY ${idColumn}, ${labelColumn} ORDER BY max(time) ASC, label DESC`,
    { ...sliceParameters(slice), ...Object.fromEntries(bound) },
  );
  return new Map(rows.map(row => [String(row['subject']), String(row['label'])]));
}
