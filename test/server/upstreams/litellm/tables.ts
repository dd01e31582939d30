/** LiteLLM's tables, and the answers that its routes make of their rows. */
import { scientific, sumOfDecimals } from '../support/exact.js';
import { Printed } from '../support/printed-json.js';
import type { Key, Usage, Version } from './organisation.js';

/** A row of a daily table: usage of one entity, where the table is about entities. */
export interface Row {
  readonly usage: Usage;
  readonly entity: string | null;
}

type Group = readonly (readonly [string, readonly Row[]])[];

export function userTable(usage: readonly Usage[]): Row[] {
  return newestFirst(usage.map(usage => ({ usage, entity: usage.user })));
}

/** Only usage that an agent made is in there. */
export function agentTable(usage: readonly Usage[]): Row[] {
  return newestFirst(
    usage.filter(({ agent }) => agent !== null).map(usage => ({ usage, entity: usage.agent })),
  );
}

/** A request is in there once for each of its tags. */
export function tagTable(usage: readonly Usage[]): Row[] {
  return newestFirst(usage.flatMap(usage => usage.tags.map(tag => ({ usage, entity: tag }))));
}

function newestFirst(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.usage.day < b.usage.day ? 1 : a.usage.day > b.usage.day ? -1 : 0));
}

/** The days of some rows, the newest first; a day without rows is not there. */
export function daysOf(rows: readonly Row[], version: Version, isAggregated: boolean): unknown[] {
  return groupBy(rows, ({ usage }) => usage.day).map(([date, ofDay]) => ({
    date,
    metrics: metricsOf(ofDay, version),
    breakdown: breakdownOf(ofDay, version, isAggregated),
  }));
}

function breakdownOf(rows: readonly Row[], version: Version, isAggregated: boolean) {
  const part = (group: Group, metadata: (key: string, rows: readonly Row[]) => unknown = () => new Map()) =>
    new Map(group.map(([key, ofKey]) => [key, partOf(ofKey, version, metadata(key, ofKey))]));
  const models = part(groupBy(rows, ({ usage }) => usage.model));
  const keys = part(
    groupBy(rows, ({ usage }) => usage.key.hash),
    (_, ofKey) => ofKey[0] && keyMetadata(ofKey[0].usage.key, version),
  );
  const providers = part(groupBy(rows, ({ usage }) => usage.provider));
  if (version.isBare) return { models, providers, api_keys: keys };
  return {
    // The two routes differ: all at once, a row without a public name is under none.
    model_groups: part(groupBy(rows, ({ usage }) => usage.group ?? (isAggregated ? null : usage.model))),
    models,
    providers,
    mcp_servers: part(groupBy(rows, ({ usage }) => usage.tool)),
    endpoints: new Map(),
    api_keys: keys,
    entities: isAggregated
      ? new Map()
      : part(
          groupBy(rows, ({ entity }) => entity ?? 'Unassigned'),
          key => entityMetadata(key, version),
        ),
  };
}

function partOf(rows: readonly Row[], version: Version, metadata: unknown) {
  const metrics = metricsOf(rows, version);
  return version.isBare ? metrics : { metrics, metadata, api_key_breakdown: new Map() };
}

export function metricsOf(rows: readonly Row[], version: Version) {
  const sum = (read: (usage: Usage) => number) => rows.reduce((total, { usage }) => total + read(usage), 0);
  return {
    spend: new Printed(spendOf(rows, version)),
    prompt_tokens: sum(usage => usage.prompt),
    completion_tokens: sum(usage => usage.completion),
    cache_read_input_tokens: sum(usage => usage.cacheRead),
    cache_creation_input_tokens: sum(usage => usage.cacheCreation),
    total_tokens: sum(usage => usage.prompt + usage.completion),
    successful_requests: sum(usage => usage.requests - Math.min(usage.failed, usage.requests)),
    failed_requests: sum(usage => Math.min(usage.failed, usage.requests)),
    api_requests: sum(usage => usage.requests),
    ...(version.isNew
      ? { flat_cost: new Printed('0.0'), total_response_time_ms: 12, timed_requests: 1 }
      : {}),
  };
}

function spendOf(rows: readonly Row[], { addsDoubles }: Version): string {
  if (!addsDoubles) return pythonFloat(sumOfDecimals(rows.map(({ usage }) => usage.cost)));
  return pythonDouble(rows.reduce((sum, { usage }) => sum + Number(usage.cost), 0));
}

/** As Python prints it: "1.095e-05", "0.25", "3.0". */
function pythonFloat(decimal: string): string {
  if (decimal !== '0' && Math.abs(Number(decimal)) < 1e-4) return scientific(decimal);
  return decimal.includes('.') ? decimal : `${decimal}.0`;
}

function pythonDouble(value: number): string {
  const text = String(value);
  const [mantissa = '', exponent] = text.split('e');
  if (exponent === undefined) return text.includes('.') ? text : `${text}.0`;
  const digits = exponent.replace(/^[+-]/, '').padStart(2, '0');
  return `${mantissa}e${exponent.startsWith('-') ? '-' : '+'}${digits}`;
}

function keyMetadata({ alias, team, owner }: Key, { isNew }: Version) {
  return {
    key_alias: alias,
    team_id: team,
    ...(isNew ? { user_id: owner, user_email: owner && `${owner}@example.com`, key_exists: true } : {}),
  };
}

function entityMetadata(key: string, { isNew }: Version) {
  return isNew && key !== 'Unassigned' ? { user_email: `${key}@example.com` } : {};
}

/** In the order in which keys come first; rows without one are in no group. */
function groupBy(rows: readonly Row[], keyOf: (row: Row) => string | null): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups];
}
