/** A random organisation at Anthropic: everything that happened, with all that is known of each thing. */
import { amountOf, daysUpTo, nowIn } from '../support/happenings.js';
import { times, type Random } from '../support/random.js';

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
  const month = random.pick(MONTHS);
  const now = nowIn(random, month);
  const days = daysUpTo(now, month);
  const actors = times(random.whole(1, 6), index => actorOf(random, index));
  const count = random.chance(0.04) ? 0 : random.whole(1, 30);
  return { now, month, happenings: times(count, () => happeningOf(random, random.pick(days), actors)) };
}

function happeningOf(random: Random, day: string, actors: readonly (Actor | null)[]): Happening {
  const product = random.pick(PRODUCTS);
  const isManaged = product === 'managed_agents_api';
  const common = {
    day,
    actor: random.pick(actors),
    workspace_id: random.chance(0.7) ? `wrkspc_${random.whole(0, 2)}` : null,
    api_key_id: random.chance(0.7) ? `apikey_${random.whole(0, 3)}` : null,
    agent_id: isManaged && random.chance(0.9) ? `agent_${random.whole(0, 2)}` : null,
  };
  const nothing = { uncached: 0, read: 0, short: 0, long: 0, output: 0, requests: 0, searches: 0 };
  if (random.chance(0.1)) {
    // Execution of code is of no product and of no model.
    const costs = [{ cost_type: 'code_execution' as const, cents: amountOf(random, 0.05) }];
    const spans = { ...nothing, requests: random.whole(1, 9) };
    return { ...common, ...spans, product: null, model: null, service_tier: null, agent_id: null, costs };
  }
  const searches = random.chance(0.2) ? random.whole(1, 20) : 0;
  return {
    ...common,
    product,
    model: random.chance(0.95) ? random.pick(MODELS) : null,
    service_tier: random.pick(['standard', 'standard', 'batch', 'priority']),
    uncached: random.whole(0, 100_000),
    read: random.whole(0, 500_000),
    short: random.whole(0, 5_000),
    long: random.whole(0, 5_000),
    output: random.whole(1, 50_000),
    requests: random.whole(1, 300),
    searches,
    costs: [
      ...(random.chance(0.9) ? [{ cost_type: 'tokens' as const, cents: amountOf(random, 0.05) }] : []),
      ...(searches > 0 ? [{ cost_type: 'web_search' as const, cents: amountOf(random, 0) }] : []),
      ...(isManaged ? [{ cost_type: 'session_usage' as const, cents: amountOf(random, 0) }] : []),
    ],
  };
}

function actorOf(random: Random, index: number): Actor | null {
  const name = random.chance(0.7) ? `Somebody ${index}` : null;
  const email = random.chance(0.7) ? `${index}@example.com` : null;
  const provider = { type: 'oidc' as const, issuer: 'https://issuer.example' };
  return random.pick([
    null,
    { type: 'user_actor', user_id: `user_${index}`, email_address: email, name, deleted: email === null },
    { type: 'user_actor', user_id: `user_${index}`, email_address: email, name, deleted: false },
    { type: 'service_account_actor', service_account_id: `svac_${index}` },
    { type: 'federated_actor', subject: random.chance(0.8) ? `sub-${index}` : null, provider },
    { type: 'api_actor', api_key_id: `apikey_${index}` },
  ]);
}
