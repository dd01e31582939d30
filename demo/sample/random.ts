/** Numbers that look random and are the same for the same seed, on every machine (mulberry32). */
export interface Random {
  /** 0 to 1, 1 excluded. */
  next(): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  /** True this often, 0 to 1. */
  chance(share: number): boolean;
  /** A member of the list; the higher the skew, the nearer to its beginning. 1 is even. */
  pick<Member>(list: readonly Member[], skew?: number): Member;
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: share => next() < share,
    pick: (list, skew = 1) => {
      const member = list[Math.floor(next() ** skew * list.length)];
      if (member === undefined) throw new RangeError('Nothing to pick from');
      return member;
    },
  };
}
