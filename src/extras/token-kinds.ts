/** Tokens by kind, as a bar shows them apart. */
import type { Formats } from '../format/formats.js';
import { sharesOf, type Amount } from '../model/amount.js';
import { TOKEN_KINDS, tokenParts, type TokenCounts, type TokenKind } from '../model/token-kinds.js';
import { tokenKindName } from '../templates/ranked-usage.js';

export interface KindOfTokens {
  readonly className: TokenKind;
  readonly name: string;
  readonly amount: Amount | null;
  /** Of all three. */
  readonly share: number | null;
}

/** None where the source cannot tell them apart. */
export function tokenKindsOf(counts: TokenCounts, formats: Formats): KindOfTokens[] {
  const parts = tokenParts(counts);
  if (parts === null) return [];
  const cachedIsKnown = counts.cache_read_input_tokens !== null;
  const shares = sharesOf(parts);
  return TOKEN_KINDS.map((className, index) => {
    const isKnown = className !== 'cached' || cachedIsKnown;
    return {
      className,
      name: tokenKindName(className, cachedIsKnown, formats),
      amount: isKnown ? (parts[index] ?? null) : null,
      share: isKnown ? (shares[index] ?? null) : null,
    };
  });
}
