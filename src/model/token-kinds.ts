/** Tokens by kind: input but that from the cache, input from the cache, output. */
import { subtractMoney, ZERO } from '../contract/index.js';
import type { Amount } from './amount.js';
import type { RankedMeasures } from './ranking.js';

export const TOKEN_KINDS = ['input', 'cached', 'output'] as const;

export type TokenKind = (typeof TOKEN_KINDS)[number];

export type TokenCounts = Pick<RankedMeasures, 'input_tokens' | 'cache_read_input_tokens' | 'output_tokens'>;

/** In the order of the kinds; `null` where they cannot be told apart. Input tokens include those from the cache. */
export function tokenParts(counts: TokenCounts): Amount[] | null {
  const { input_tokens: input, cache_read_input_tokens: cached, output_tokens: output } = counts;
  if (input === null || output === null) return null;
  const fromCache = cached ?? ZERO;
  const fresh = subtractMoney(input, fromCache);
  return fresh.startsWith('-') ? null : [fresh, fromCache, output];
}
