/** A random organisation at OpenAI: everything that happened, with all that is known of each thing. */
import { amountOf, daysUpTo, nowIn } from '../support/happenings.js';
import { times, type Random } from '../support/random.js';

export const CALL_ROUTES = [
  'completions',
  'embeddings',
  'moderations',
  'images',
  'audio_speeches',
  'audio_transcriptions',
] as const;
export const COUNT_ROUTES = [
  'web_search_calls',
  'file_search_calls',
  'code_interpreter_sessions',
  'vector_stores',
] as const;

export type CallRoute = (typeof CALL_ROUTES)[number];
export type CountRoute = (typeof COUNT_ROUTES)[number];

interface Origin {
  readonly day: string;
  readonly project_id: string | null;
  readonly user_id: string | null;
  readonly api_key_id: string | null;
  readonly api_source: 'agents_api' | 'unlabeled';
}

export interface BilledLine extends Origin {
  readonly line_item: string | null;
  /** What its model is called. */
  readonly model: string | null;
  /** A plain decimal, in dollars. */
  readonly amount: string;
  readonly quantity: number | null;
  readonly quantity_unit: string | null;
}

export interface Call extends Origin {
  readonly route: CallRoute;
  readonly model: string | null;
  /** What its model is called where the bill has it as well. */
  readonly billedAs: string | null;
  readonly input: number;
  readonly cached: number;
  readonly written: number;
  readonly output: number;
  readonly requests: number;
  /** Images, characters or seconds. */
  readonly quantity: number;
}

export interface Use extends Origin {
  readonly route: CountRoute;
  readonly quantity: number;
}

export interface Organisation {
  readonly now: Date;
  readonly month: string;
  readonly projects: readonly { readonly id: string; readonly name: string | null }[];
  readonly users: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly email: string | null;
  }[];
  readonly lines: readonly BilledLine[];
  readonly calls: readonly Call[];
  readonly uses: readonly Use[];
}

/** Around the ends of years, with a leap day, with months of every length. */
const MONTHS = ['2024-02', '2025-01', '2025-02', '2025-12', '2026-01', '2026-03', '2026-04', '2026-11'];

/** A model by the names of the usage reports, of the bill's lines, and of both. */
const MODELS = [
  ...['gpt-6-astra', 'gpt-6-mini', 'o7', 'text-embedding-4', 'ft:gpt-6:acme::1', 'whisper-3'].map(name => ({
    used: name,
    billed: name,
    common: name,
  })),
  { used: 'gpt-image-7-2025-04-23', billed: 'gpt-image-7 image', common: 'gpt-image-7' },
  { used: 'gpt-image-8', billed: 'gpt-image-8-2026-04-21 text', common: 'gpt-image-8' },
];
const SERVICE_LINES: Readonly<Record<CountRoute, readonly string[]>> = {
  web_search_calls: ['web search tool calls', 'Web search preview, high context'],
  file_search_calls: ['file search tool calls'],
  code_interpreter_sessions: ['code interpreter sessions'],
  vector_stores: ['vector store storage', 'file search storage'],
};
const OTHER_LINES = ['Fine-tuning models', 'Realtime sessions, other things'];

export function organisationOf(random: Random): Organisation {
  const month = random.pick(MONTHS);
  const now = nowIn(random, month);
  const days = daysUpTo(now, month);
  const projects = times(random.whole(1, 4), index => ({
    id: `proj_${index}`,
    name: random.chance(0.8) ? `Project ${index}` : null,
  }));
  const users = times(random.whole(1, 6), index => ({
    id: `user-${index}`,
    name: random.chance(0.7) ? `Somebody ${index}` : null,
    email: random.chance(0.7) ? `${index}@example.com` : null,
  }));
  const isEmpty = random.chance(0.04);
  const originOf = (): Origin => {
    const project = random.chance(0.9) ? random.pick(projects).id : null;
    return {
      day: random.pick(days),
      project_id: project,
      user_id: random.chance(0.8) ? random.pick(users).id : null,
      api_key_id: project !== null && random.chance(0.8) ? `key_${project}_${random.whole(0, 2)}` : null,
      api_source: random.chance(0.3) ? 'agents_api' : 'unlabeled',
    };
  };
  const count = isEmpty ? 0 : random.whole(1, 28);
  const parts = times(count, () => (random.chance(0.75) ? callOf : useOf)(random, originOf()));
  const credits = times(isEmpty ? 0 : random.whole(0, 2), (): BilledLine => {
    const origin = { ...originOf(), project_id: null, user_id: null, api_key_id: null };
    const line = random.pick([null, ...OTHER_LINES]);
    return {
      ...origin,
      line_item: line,
      model: null,
      amount: amountOf(random, 0.8),
      quantity: null,
      quantity_unit: null,
    };
  });
  return {
    now,
    month,
    projects,
    users,
    lines: [...parts.flatMap(part => part.lines), ...credits],
    calls: parts.flatMap(part => part.call ?? []),
    uses: parts.flatMap(part => part.use ?? []),
  };
}

interface Part {
  readonly lines: readonly BilledLine[];
  readonly call?: Call;
  readonly use?: Use;
}

function callOf(random: Random, origin: Origin): Part {
  const route = random.chance(0.6) ? 'completions' : random.pick(CALL_ROUTES);
  const named = { ...origin, ...(route === 'completions' ? {} : { api_source: 'unlabeled' as const }) };
  const model = random.chance(0.95) ? random.pick(MODELS) : null;
  const [cached, written] = [random.whole(0, 5000), random.whole(0, 500)];
  const call: Call = {
    ...named,
    route,
    model: model?.used ?? null,
    billedAs: model?.common ?? null,
    cached,
    written,
    input: cached + written + random.whole(0, 200_000),
    output: random.whole(0, 50_000),
    requests: random.whole(1, 300),
    quantity: random.whole(0, 1000),
  };
  const meters = random.chance(0.9) ? ['input_tokens', 'output_tokens'].slice(0, random.whole(1, 2)) : [];
  const lines = meters.map(meter => ({
    ...named,
    line_item: model === null ? null : `${model.billed}, ${meter}`,
    model: model?.common ?? null,
    amount: amountOf(random, 0.05),
    quantity: random.whole(0, 9000),
    quantity_unit: 'tokens',
  }));
  return { call, lines };
}

function useOf(random: Random, origin: Origin): Part {
  const route = random.pick(COUNT_ROUTES);
  // What is counted by project alone has nobody else.
  const byProject = route === 'vector_stores' || route === 'code_interpreter_sessions';
  const named: Origin = byProject
    ? { ...origin, user_id: null, api_key_id: null, api_source: 'unlabeled' }
    : { ...origin, api_source: 'unlabeled' };
  const unit = random.pick([null, 'gibibyte_hours', 'duration_minutes']);
  const line: BilledLine = {
    ...named,
    line_item: random.pick([...SERVICE_LINES[route], random.pick(OTHER_LINES)]),
    model: null,
    amount: amountOf(random, 0.05),
    quantity: random.chance(0.8) ? random.whole(0, 900) : null,
    quantity_unit: unit,
  };
  return {
    use: { ...named, route, quantity: random.whole(1, 5_000) },
    lines: random.chance(0.8) ? [line] : [],
  };
}
