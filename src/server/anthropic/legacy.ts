/** The Admin API's reports, for keys that the analytics API refuses. */
import type * as v from 'valibot';
import type { Connection } from '../upstream/connection.js';
import { nextPage } from '../upstream/next-page.js';
import { pages } from '../upstream/pages.js';
import { UpstreamError } from '../upstream/upstream-error.js';
import { askedDay, type DaySpan } from '../upstream/utc-days.js';
import type { Answers, Origin } from './answers.js';
import { inDollars } from './currency.js';
import type { Asking } from './current.js';
import type { AnthropicAgents } from './origin.js';
import { legacyCost, legacyPage, legacyUsage, tokensOf } from './schemas.js';

const USAGE = '/v1/organizations/usage_report/messages';
const COST = '/v1/organizations/cost_report';

export interface LegacyAsking extends Omit<Asking, 'origin'> {
  /** Whether agent types are the host's own: these reports know no products. */
  readonly isMapped: boolean;
  readonly agents: AnthropicAgents;
}

/** Users and managed agents are not told, and costs only by workspace. */
export async function askLegacy(asking: LegacyAsking, detail: 'full' | 'trend'): Promise<Answers> {
  const { isMapped, agents } = asking;
  const isFull = detail === 'full';
  const byWorkspace = isFull && (isMapped || agents === 'workspaces');
  const byKey = isFull && (isMapped || agents === 'api_keys');
  const usageGroups = byKey ? ['workspace_id', 'api_key_id'] : ['workspace_id'];
  const [costsByModel, usageByModel, costsByOrigin, usageByOrigin] = await Promise.all([
    readCosts(asking, ['description']),
    readUsage(asking, ['model', 'service_tier']),
    byWorkspace ? readCosts(asking, ['workspace_id']) : null,
    byWorkspace || byKey ? readUsage(asking, usageGroups) : null,
  ]);
  // The truth comes last, as in the analytics API's questions.
  const [costs, usage] = await Promise.all([readCosts(asking, []), readUsage(asking, [])]);
  const hasPriority = usageByModel.some(
    ({ tier, total_tokens: tokens }) => tier === 'priority' && tokens > 0,
  );
  return {
    costs,
    usage,
    costsByModel,
    usageByModel,
    costsByOrigin,
    usageByOrigin,
    costsByUser: null,
    usageByUser: null,
    // Managed agents are not known here, and keys not to the costs.
    tellsAgents: { costs: agents === 'workspaces', usage: agents !== 'agents' },
    tellsRequests: false,
    refreshedAt: null,
    untold: hasPriority ? ['Anthropic: costs of the Priority Tier are not told'] : [],
  };
}

export async function hasLegacyUsage(connection: Connection, span: DaySpan): Promise<boolean> {
  const rows = await readUsage({ connection, span }, []);
  return rows.some(({ total_tokens: tokens }) => tokens > 0);
}

type Ask = Pick<Asking, 'connection' | 'span'>;

async function readCosts(ask: Ask, groups: readonly string[]) {
  const rows = await readBuckets(ask, COST, groups, legacyCost);
  return rows.map(({ day, row }) => ({
    day,
    cost: inDollars(COST, row),
    costType: row.cost_type,
    model: row.model,
    origin: originOf({ ...row, api_key_id: null }, groups),
  }));
}

async function readUsage(ask: Ask, groups: readonly string[]) {
  const rows = await readBuckets(ask, USAGE, groups, legacyUsage);
  return rows.map(({ day, row }) => ({
    day,
    ...tokensOf(row),
    requests: null,
    webSearches: row.server_tool_use?.web_search_requests ?? 0,
    model: row.model,
    tier: row.service_tier,
    origin: originOf(row, groups),
  }));
}

/** Every result of every day, to the last page. */
async function readBuckets<Row>(
  { connection, span }: Ask,
  route: string,
  groups: readonly string[],
  schema: v.GenericSchema<unknown, Row>,
) {
  const what = `Anthropic ${route}`;
  const query = {
    starting_at: `${span.from}T00:00:00Z`,
    ending_at: `${span.to}T00:00:00Z`,
    bucket_width: '1d',
    'group_by[]': groups,
    // In days: the default of 7 would only mean more pages.
    limit: 31,
  };
  const envelope = legacyPage(schema);
  const rows: { day: string; row: Row }[] = [];
  const days = new Set<string>();
  const read = (page: string | null) => connection.get(route, { ...query, page }, envelope);
  for await (const { data } of pages(what, read, page => nextPage(what, page))) {
    for (const { starting_at: start, results } of data) {
      const day = askedDay(what, Date.parse(start), span);
      if (days.has(day)) throw new UpstreamError('upstream_invalid', `${what}: a day is told twice`);
      days.add(day);
      for (const row of results) rows.push({ day, row });
    }
  }
  return rows;
}

/** These reports have no id for it, other than for nobody: whoever asks by workspace is told `null`. */
const DEFAULT_WORKSPACE = 'default';

function originOf(
  row: { readonly workspace_id: string | null; readonly api_key_id: string | null },
  groups: readonly string[],
): Origin {
  return {
    product: null,
    workspaceId: groups.includes('workspace_id') ? (row.workspace_id ?? DEFAULT_WORKSPACE) : null,
    apiKeyId: row.api_key_id,
    agentId: null,
  };
}
