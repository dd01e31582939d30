/** Chance that a seed decides: the same seed makes the same organisation, on every machine. */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number between these two, both included. */
  whole(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Some of the items, at least `least`. */
  some<Item>(items: readonly Item[], least?: number): Item[];
  shuffled<Item>(items: readonly Item[]): Item[];
}

/** Mulberry32: 32 bits of state are plenty to choose test data by. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[whole(0, items.length - 1)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const shuffled = <Item>(items: readonly Item[]): Item[] =>
    items
      .map(item => [next(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  return {
    next,
    whole,
    chance: probability => next() < probability,
    pick,
    some: (items, least = 0) => shuffled(items).slice(0, whole(least, items.length)),
    shuffled,
  };
}

export const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Nothing that only now and then happens does: such as a limit, where what goes wrong is chosen. */
export const calm = (random: Random): Random => ({ ...random, chance: () => false });
