/** Tokens by kind, as a bar shows them apart. */
import { parseMoney } from '../../contract/index.js';
import type { Formats } from '../../format/formats.js';
import { sharesOf, type Amount } from '../../model/amount.js';
import { TOKEN_KINDS, tokenKindName, tokenParts, type TokenCounts } from '../../templates/ranked-usage.js';

export interface TokenKind {
  readonly className: (typeof TOKEN_KINDS)[number];
  readonly name: string;
  readonly amount: Amount | null;
  /** Of all three. */
  readonly share: number | null;
}

/** None where the source cannot tell them apart. */
export function tokenKindsOf(row: TokenCounts, formats: Formats): TokenKind[] {
  const parts = tokenParts(row);
  if (parts === null) return [];
  const cachedIsKnown = row.cache_read_input_tokens !== null;
  const shares = sharesOf(parts.map(parseMoney));
  return TOKEN_KINDS.map((className, index) => {
    const isKnown = className !== 'cached' || cachedIsKnown;
    return {
      className,
      name: tokenKindName(className, cachedIsKnown, formats),
      amount: isKnown ? parseMoney(parts[index] ?? 0) : null,
      share: isKnown ? (shares[index] ?? null) : null,
    };
  });
}
