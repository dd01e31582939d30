/** Money and counts for readers, by `Intl`, in the page's language and the report's currency. */
import type { Money } from '../contract/index.js';
import { numberFormat } from './intl-cache.js';

export interface NumberFormats {
  /** Rounded once, to the currency's digits; what that would turn into zero keeps two significant ones. */
  money(amount: Money): string;
  /** Every digit that the document has. */
  exactMoney(amount: Money): string;
  /** For axes: "$1.2K". */
  compactMoney(value: number): string;
  /** "40,800,000" */
  count(amount: Money | number): string;
  /** "40.8M" */
  compactCount(value: number): string;
  /** A ratio as "12.5%"; one that would read as nothing as "<0.1%", or as everything as ">99.9%". */
  percent(ratio: number): string;
  /** A ratio with its sign: "+7.7%". */
  change(ratio: number): string;
}

/** What every `Intl` takes; no price has more digits behind the point, but for zeros, than this. */
export const MOST_DIGITS = 20;
const SMALLEST_SHARE = 0.001;

export function numberFormats(locale: string, currency: string): NumberFormats {
  const money = { style: 'currency', currency } as const;
  const rounded = numberFormat(locale, money);
  const smallest = 10 ** -usualDigits(locale, currency);
  const tiny = numberFormat(locale, { ...money, maximumSignificantDigits: 2 });
  const exact = numberFormat(locale, { ...money, maximumFractionDigits: MOST_DIGITS });
  const exactTiny = numberFormat(locale, { ...money, maximumSignificantDigits: MOST_DIGITS });
  const compact = numberFormat(locale, { ...money, notation: 'compact', maximumSignificantDigits: 3 });
  const count = numberFormat(locale, { maximumFractionDigits: MOST_DIGITS });
  const compactCount = numberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 });
  const percent = { style: 'percent', maximumFractionDigits: 1 } as const;
  const share = numberFormat(locale, percent);
  const change = numberFormat(locale, { ...percent, signDisplay: 'exceptZero' });

  return {
    money: amount => keepSymbolOrder((isBelow(amount, smallest) ? tiny : rounded).format(amount)),
    exactMoney: amount => keepSymbolOrder((isBelow(amount, smallest) ? exactTiny : exact).format(amount)),
    compactMoney: value => keepSymbolOrder(compact.format(value)),
    count: amount => count.format(amount),
    compactCount: value => compactCount.format(value),
    percent: ratio => {
      if (ratio > 0 && ratio < SMALLEST_SHARE) return `<${share.format(SMALLEST_SHARE)}`;
      const nearlyAll = 1 - SMALLEST_SHARE;
      return ratio > nearlyAll && ratio < 1 ? `>${share.format(nearlyAll)}` : share.format(ratio);
    },
    change: ratio => change.format(ratio),
  };
}

/** Digits that amounts of a currency usually have behind the point. */
export function usualDigits(locale: string, currency: string): number {
  return numberFormat(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Where text runs from the right, which money says by a mark of its own, "US$" would come out as "$US". */
export function keepSymbolOrder(money: string): string {
  return /[\u200F\u061C]/.test(money) ? money.replace(/[A-Z]\p{Sc}/u, '$&\u200E') : money;
}

function isBelow(amount: Money, smallest: number): boolean {
  const size = Math.abs(Number(amount));
  return size > 0 && size < smallest;
}
