/** The models of two months → what each cost and used before and now, so that like is compared with like. */
import type { ModelSection } from '../contract/index.js';
import { sumAmounts, toAmount, type Amount } from './amount.js';

export interface ModelUse {
  readonly cost: Amount;
  readonly tokens: bigint;
}

export interface MatchedModel {
  readonly before: ModelUse;
  readonly now: ModelUse;
}

/** Ids begin with `item:`, so that no model is taken for one of these. */
const REST = 'rest';
const UNASSIGNED = 'unassigned';

/**
 * One for each model. Where a month has others below its top, a model that only one of the months names may hide
 * among them: it joins one group with all others and Unassigned. `null` where a cost or a number of tokens is unknown.
 */
export function matchModels(previous: ModelSection, current: ModelSection): MatchedModel[] | null {
  const [before, now] = [usesOf(previous), usesOf(current)];
  const isCut = before.has(REST) || now.has(REST);
  const groups = new Map<string, { before: Use[]; now: Use[] }>();
  for (const key of new Set([...before.keys(), ...now.keys()])) {
    const name = isCut && !(before.has(key) && now.has(key) && key !== UNASSIGNED) ? REST : key;
    const group = groups.get(name) ?? { before: [], now: [] };
    for (const use of before.get(key) ?? []) group.before.push(use);
    for (const use of now.get(key) ?? []) group.now.push(use);
    groups.set(name, group);
  }
  const matched: MatchedModel[] = [];
  for (const group of groups.values()) {
    const [before, now] = [sumUses(group.before), sumUses(group.now)];
    if (!before || !now) return null;
    matched.push({ before, now });
  }
  return matched;
}

type Use = Pick<ModelSection['items'][number], 'cost' | 'total_tokens'>;

function usesOf({ items, other, unassigned }: ModelSection): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const item of items) {
    const key = `item:${item.id}`;
    const same = uses.get(key) ?? [];
    uses.set(key, same);
    same.push(item);
  }
  if (other && !isNothing(other)) uses.set(REST, [other]);
  if (unassigned) uses.set(UNASSIGNED, [unassigned]);
  return uses;
}

/** Some sources say "0 others" instead of `null`. */
function isNothing({ count, cost, total_tokens }: NonNullable<ModelSection['other']>): boolean {
  return count === 0 && !Number(cost) && !total_tokens;
}

function sumUses(uses: readonly Use[]): ModelUse | null {
  const cost = sumAmounts(uses.map(use => use.cost));
  const tokens = sumAmounts(uses.map(use => toAmount(use.total_tokens)));
  return cost !== null && tokens !== null ? { cost, tokens: BigInt(tokens) } : null;
}
