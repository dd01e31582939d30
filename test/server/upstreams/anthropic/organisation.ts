/** A random organisation at Anthropic: everything that happened, with all that is known of each thing. */
import { amountOf, daysUpTo, nowIn } from '../happenings.js';
import { chance, pick, times, whole, type Random } from '../random.js';

export type Actor =
  | {
      readonly type: 'user_actor';
      readonly user_id: string;
      readonly email_address: string | null;
      readonly name: string | null;
      readonly deleted: boolean;
    }
  | { readonly type: 'service_account_actor'; readonly service_account_id: string }
  | {
      readonly type: 'federated_actor';
      readonly subject: string | null;
      readonly provider: { readonly type: 'oidc'; readonly issuer: string };
    }
  | { readonly type: 'api_actor'; readonly api_key_id: string };

export type CostType = 'tokens' | 'web_search' | 'code_execution' | 'session_usage';

export interface Happening {
  readonly day: string;
  readonly product: string | null;
  readonly model: string | null;
  readonly actor: Actor | null;
  readonly workspace_id: string | null;
  readonly api_key_id: string | null;
  readonly agent_id: string | null;
  readonly service_tier: 'standard' | 'batch' | 'priority' | null;
  readonly uncached: number;
  readonly read: number;
  readonly short: number;
  readonly long: number;
  readonly output: number;
  readonly requests: number;
  readonly searches: number;
  /** Plain decimals in cents. */
  readonly costs: readonly { readonly cost_type: CostType; readonly cents: string }[];
}

export interface Organisation {
  readonly now: Date;
  readonly month: string;
  readonly happenings: readonly Happening[];
}

/** Around the ends of years, with a leap day, with months of every length. */
const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-12', '2027-01', '2027-03', '2028-02'];
const MODELS = ['claude-opus-5-5', 'claude-sonnet-5', 'claude-haiku-5'];
const PRODUCTS = [
  'messages_api',
  'message_batches_api',
  'managed_agents_api',
  'claude_code',
  'chat',
  'cowork',
  'office_agent',
  'claude_console',
  'other',
  null,
];

export function organisationOf(random: Random): Organisation {
  const month = pick(random, MONTHS);
  const now = nowIn(random, month);
  const days = daysUpTo(now, month);
  const actors = times(whole(random, 1, 6), index => actorOf(random, index));
  const count = chance(random, 0.04) ? 0 : whole(random, 1, 30);
  return { now, month, happenings: times(count, () => happeningOf(random, pick(random, days), actors)) };
}

function happeningOf(random: Random, day: string, actors: readonly (Actor | null)[]): Happening {
  const product = pick(random, PRODUCTS);
  const isManaged = product === 'managed_agents_api';
  const common = {
    day,
    actor: pick(random, actors),
    workspace_id: chance(random, 0.7) ? `wrkspc_${whole(random, 0, 2)}` : null,
    api_key_id: chance(random, 0.7) ? `apikey_${whole(random, 0, 3)}` : null,
    agent_id: isManaged && chance(random, 0.9) ? `agent_${whole(random, 0, 2)}` : null,
  };
  const nothing = { uncached: 0, read: 0, short: 0, long: 0, output: 0, requests: 0, searches: 0 };
  if (chance(random, 0.1)) {
    // Execution of code is of no product and of no model.
    const costs = [{ cost_type: 'code_execution' as const, cents: amountOf(random, 0.05) }];
    const spans = { ...nothing, requests: whole(random, 1, 9) };
    return { ...common, ...spans, product: null, model: null, service_tier: null, agent_id: null, costs };
  }
  const searches = chance(random, 0.2) ? whole(random, 1, 20) : 0;
  return {
    ...common,
    product,
    model: chance(random, 0.95) ? pick(random, MODELS) : null,
    service_tier: pick(random, ['standard', 'standard', 'batch', 'priority']),
    uncached: whole(random, 0, 100_000),
    read: whole(random, 0, 500_000),
    short: whole(random, 0, 5_000),
    long: whole(random, 0, 5_000),
    output: whole(random, 1, 50_000),
    requests: whole(random, 1, 300),
    searches,
    costs: [
      ...(chance(random, 0.9) ? [{ cost_type: 'tokens' as const, cents: amountOf(random, 0.05) }] : []),
      ...(searches > 0 ? [{ cost_type: 'web_search' as const, cents: amountOf(random, 0) }] : []),
      ...(isManaged ? [{ cost_type: 'session_usage' as const, cents: amountOf(random, 0) }] : []),
    ],
  };
}

function actorOf(random: Random, index: number): Actor | null {
  const name = chance(random, 0.7) ? `Somebody ${index}` : null;
  const email = chance(random, 0.7) ? `${index}@example.com` : null;
  const provider = { type: 'oidc' as const, issuer: 'https://issuer.example' };
  return pick(random, [
    null,
    { type: 'user_actor', user_id: `user_${index}`, email_address: email, name, deleted: email === null },
    { type: 'user_actor', user_id: `user_${index}`, email_address: email, name, deleted: false },
    { type: 'service_account_actor', service_account_id: `svac_${index}` },
    { type: 'federated_actor', subject: chance(random, 0.8) ? `sub-${index}` : null, provider },
    { type: 'api_actor', api_key_id: `apikey_${index}` },
  ]);
}
