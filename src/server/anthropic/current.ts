/** The Usage and Cost Analytics API. */
import type * as v from 'valibot';
import type { Named } from '../slices/slice.js';
import type { Connection } from '../upstream/connection.js';
import { nextPage } from '../upstream/next-page.js';
import { pages } from '../upstream/pages.js';
import { askedDay, type DaySpan } from '../upstream/utc-days.js';
import type { Answers, Origin } from './answers.js';
import { inDollars } from './currency.js';
import type { OriginGroup } from './origin.js';
import { currentCost, currentPage, currentUsage, tokensOf, type Actor } from './schemas.js';

const USAGE = '/v1/organizations/analytics/usage';
const COST = '/v1/organizations/analytics/cost';

export interface Asking {
  readonly connection: Connection;
  readonly span: DaySpan;
  readonly origin: readonly OriginGroup[];
}

export async function askCurrent(asking: Asking, detail: 'full' | 'trend'): Promise<Answers> {
  const isFull = detail === 'full';
  const refreshes: number[] = [];
  const ask = { ...asking, heard: (refreshed: number) => refreshes.push(refreshed) };
  const [costsByModel, usageByModel, costsByOrigin, usageByOrigin, costsByUser, usageByUser] =
    await Promise.all([
      readCosts(ask, ['model', 'cost_type'], true),
      readUsage(ask, ['model'], true),
      isFull ? readCosts(ask, asking.origin, true) : null,
      isFull ? readUsage(ask, asking.origin, true) : null,
      isFull ? readCosts(ask, ['actor'], false) : null,
      isFull ? readUsage(ask, ['actor'], false) : null,
    ]);
  // The truth comes last: usage goes on meanwhile, and a part that is newer than the whole would exceed it.
  const [costs, usage] = await Promise.all([readCosts(ask, [], true), readUsage(ask, [], true)]);
  return {
    costs,
    usage,
    costsByModel,
    usageByModel,
    costsByOrigin,
    usageByOrigin,
    costsByUser,
    usageByUser,
    tellsAgents: { costs: true, usage: true },
    tellsRequests: true,
    refreshedAt: refreshes.length === 0 ? null : new Date(Math.min(...refreshes)),
    untold: [],
  };
}

/** Whether there was any usage: one row for all of the span. */
export async function hasCurrentUsage(connection: Connection, span: DaySpan): Promise<boolean> {
  const query = { ...timesOf(span), limit: 1 };
  const { data } = await connection.get(USAGE, query, currentPage(currentUsage));
  return data.some(({ usage }) => tokensOf(usage).total_tokens > 0 || (usage.requests ?? 0) > 0);
}

type Ask = Asking & { readonly heard: (refreshed: number) => void };

async function readCosts(ask: Ask, groups: readonly string[], byDay: boolean) {
  const rows = await readRows(ask, COST, groups, byDay, currentCost);
  return rows.map(({ day, row: { group, cost } }) => ({
    ...namedBy(group),
    day,
    cost: inDollars(COST, cost),
    costType: group.cost_type,
  }));
}

async function readUsage(ask: Ask, groups: readonly string[], byDay: boolean) {
  const rows = await readRows(ask, USAGE, groups, byDay, currentUsage);
  return rows.map(({ day, row: { group, usage } }) => ({
    ...namedBy(group),
    day,
    ...tokensOf(usage),
    requests: usage.requests,
    webSearches: usage.server_tool_use?.web_search_requests ?? 0,
  }));
}

/** Every row, to the last page. */
async function readRows<Row extends { readonly starting_at: string }>(
  { connection, span, heard }: Ask,
  route: string,
  groups: readonly string[],
  byDay: boolean,
  schema: v.GenericSchema<unknown, Row>,
) {
  const what = `Anthropic ${route}`;
  const query = {
    ...timesOf(span),
    time_bucket_width: byDay ? '1d' : null,
    'group_by[]': groups,
    // As many as may be: the default of 20 would only mean more pages.
    limit: 1000,
    order_by: byDay ? 'time' : null,
  };
  const envelope = currentPage(schema);
  const rows: { day: string; row: Row }[] = [];
  const read = (page: string | null) => connection.get(route, { ...query, page }, envelope);
  for await (const { data, data_refreshed_at: refreshed } of pages(what, read, page =>
    nextPage(what, page),
  )) {
    const instant = Date.parse(refreshed ?? '');
    if (!Number.isNaN(instant)) heard(instant);
    for (const row of data) {
      const day = byDay ? askedDay(what, Date.parse(row.starting_at), span) : span.from;
      rows.push({ day, row });
    }
  }
  return rows;
}

const timesOf = ({ from, to }: DaySpan) => ({
  starting_at: `${from}T00:00:00Z`,
  ending_at: `${to}T00:00:00Z`,
});

interface Group {
  readonly actor: Actor | null;
  readonly product: string | null;
  readonly model: string | null;
  readonly agent_id: string | null;
  readonly workspace_id: string | null;
  readonly api_key_id: string | null;
}

function namedBy({ actor, product, model, ...group }: Group) {
  const origin: Origin = {
    product,
    workspaceId: group.workspace_id,
    apiKeyId: group.api_key_id,
    agentId: group.agent_id,
  };
  return { model, origin, user: userOf(actor) };
}

/** A key is nobody: who used it is not known. */
function userOf(actor: Actor | null): Named | null {
  switch (actor?.type) {
    case 'user_actor':
      return { id: actor.user_id, name: actor.name ?? actor.email_address };
    case 'service_account_actor':
      return { id: actor.service_account_id, name: null };
    case 'federated_actor':
      return actor.subject === null ? null : { id: actor.subject, name: null };
    case 'api_actor':
    case undefined:
      return null;
  }
}
