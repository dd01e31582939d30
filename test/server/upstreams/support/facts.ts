import { fromUnits, toUnits } from './exact.js';

/**
 * One thing that happened, with everything that is known of it: what a simulator's answers are sums of, and what a
 * report of them has to tell. Ids are those of the report.
 */
export interface Fact {
  readonly day: string;
  /** Of several only where an upstream tells usage by tags, which overlap. */
  readonly agentTypes: readonly string[];
  readonly model: string | null;
  readonly service: string | null;
  readonly user: string | null;
  readonly agent: string | null;
  /** A plain decimal in major units; `null` where nothing is billed. */
  readonly cost: string | null;
  /** `null` where it is no call: a line of a bill, say. A count is `null` where the upstream does not tell it. */
  readonly calls: Calls | null;
}

export interface Calls {
  readonly input: number | null;
  readonly cacheRead: number | null;
  readonly cacheCreation: number | null;
  readonly output: number | null;
  readonly requests: number | null;
  /** Where it is of the upstream's own making, and not input and output. */
  readonly total?: number;
}

export interface Sums {
  readonly cost: string;
  readonly total_tokens: number | null;
  readonly input_tokens: number | null;
  readonly cache_read_input_tokens: number | null;
  readonly cache_creation_input_tokens: number | null;
  readonly output_tokens: number | null;
  readonly requests: number | null;
}

export function sumOf(facts: readonly Fact[]): Sums {
  const calls = facts.flatMap(fact => fact.calls ?? []);
  const count = (read: (of: Calls) => number | null): number | null => {
    const known = calls.map(read).filter(value => value !== null);
    return known.length === 0 && calls.length > 0 ? null : known.reduce((sum, value) => sum + value, 0);
  };
  return {
    cost: fromUnits(facts.reduce((sum, { cost }) => sum + toUnits(cost ?? '0'), 0n)),
    total_tokens: count(
      ({ input, output, total }) => total ?? (input === null || output === null ? null : input + output),
    ),
    input_tokens: count(({ input }) => input),
    cache_read_input_tokens: count(({ cacheRead }) => cacheRead),
    cache_creation_input_tokens: count(({ cacheCreation }) => cacheCreation),
    output_tokens: count(({ output }) => output),
    requests: count(({ requests }) => requests),
  };
}

/** The first and the last month of these days; `null` without any. */
export function monthsOf(days: readonly string[]): { readonly from: string; readonly to: string } | null {
  const months = days.map(day => day.slice(0, 7)).sort();
  const [from, to] = [months[0], months.at(-1)];
  return from !== undefined && to !== undefined ? { from, to } : null;
}

export function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | null,
): Map<string | null, Item[]> {
  const groups = new Map<string | null, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
