import { parseMoney } from '../../../contract/index.js';
import { tokenFields, tokenKind, withoutTokenKind, type TokenKind } from '../token-kinds.js';
import type { FocusRow } from './focus-options.js';
import { pairsOf, textOf } from '../cell-values.js';

/** FOCUS's Unit Format: "Tokens", "1000 Tokens". */
const UNIT = /^(?:(1|10|100|1000|10000|100000|1000000) )?Tokens?$/i;

export interface ChargedTokens {
  /** What the meter is of, as far as it says. */
  readonly model: string | null;
  /** The counts, where it is told what kind of tokens they are; else none, as no kind may be guessed. */
  readonly fields: Readonly<Record<string, number>>;
}

/** The tokens that a charge counts; `null` for one of anything else, or of less than none, which a correction may be. */
export function chargedTokens(row: FocusRow): ChargedTokens | null {
  const count = countOf(row, 'Consumed') ?? countOf(row, 'Pricing');
  if (count === null) return null;
  const meter = textOf(row['SkuMeter']);
  const told = meter && tokenKind(meter);
  const kind = told ?? detailedKind(row);
  return { model: told ? withoutTokenKind(meter) : meter, fields: kind ? tokenFields(kind, count) : {} };
}

function detailedKind(row: FocusRow): TokenKind | null {
  const details = [...pairsOf(row['SkuPriceDetails'])].map(pair => tokenKind(pair.join(' ')));
  return details.find(kind => kind !== null) ?? null;
}

function countOf(row: FocusRow, name: 'Consumed' | 'Pricing'): number | null {
  const unit = UNIT.exec(textOf(row[`${name}Unit`]) ?? '');
  const quantity = parseMoney(textOf(row[`${name}Quantity`]) ?? '');
  if (!unit || quantity === null) return null;
  const zeros = (unit[1] ?? '1').length - 1;
  const count = Number(parseMoney(`${quantity}e${zeros}`));
  return Number.isSafeInteger(count) && count >= 0 ? count : null;
}
