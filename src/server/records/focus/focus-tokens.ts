import { parseMoney } from '../../../contract/index.js';
import { tokenFields, tokenKind, withoutTokenKind, type TokenKind } from '../token-kinds.js';
import type { FocusRow } from './focus-options.js';
import { pairsOf, textOf } from '../cell-values.js';

/** FOCUS's Unit Format: "Tokens", "1000 Tokens". */
const UNIT = /^(?:(1|10|100|1000|10000|100000|1000000) )?Tokens?$/i;

export interface ChargedTokens {
  /** What the meter is of, as far as it says. */
  readonly model: string | null;
  /**
   * The counts, where there is one and it is told what kind of tokens it is of; else none, as no kind may be guessed, and
   * tokens that a correction takes back, or parts of one, are no count.
   */
  readonly fields: Readonly<Record<string, number>>;
}

/** What a charge is for whose unit is tokens; `null` for one of anything else, or whose quantity is no number. */
export function chargedTokens(row: FocusRow): ChargedTokens | null {
  const measures = (['Consumed', 'Pricing'] as const).flatMap(name => {
    const unit = UNIT.exec(textOf(row[`${name}Unit`]) ?? '');
    return unit ? [{ quantity: textOf(row[`${name}Quantity`]), zeros: (unit[1] ?? '1').length - 1 }] : [];
  });
  if (measures.length === 0) return null;
  const { quantity = null, zeros = 0 } = measures.find(measure => measure.quantity !== null) ?? {};
  const tokens = quantity === null ? null : parseMoney(`${parseMoney(quantity)}e${zeros}`);
  if (quantity !== null && tokens === null) return null;
  const count = tokens !== null && /^\d+$/.test(tokens) ? Number(tokens) : null;
  const meter = textOf(row['SkuMeter']);
  const told = meter && tokenKind(meter);
  const kind = told ?? detailedKind(row);
  return {
    model: told ? withoutTokenKind(meter) : meter,
    fields: kind && count !== null ? tokenFields(kind, count) : {},
  };
}

function detailedKind(row: FocusRow): TokenKind | null {
  const details = [...pairsOf(row['SkuPriceDetails'])].map(pair => tokenKind(pair.join(' ')));
  return details.find(kind => kind !== null) ?? null;
}
