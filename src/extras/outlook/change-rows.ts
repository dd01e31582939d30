/** The parts of a change of spend → rows for a reader, whose amounts add up as they are written. */
import { divergingBars } from '../../charts/diverging-bars.js';
import type { Report } from '../../contract/index.js';
import type { Formats } from '../../format/formats.js';
import { furtherWords } from '../../format/further.js';
import { usualDigits } from '../../format/numbers.js';
import { signedMoney } from '../../format/signed-money.js';
import { toNumber, type Amount } from '../../model/amount.js';
import type { ChangeSplit } from '../../model/change-split.js';
import { matchModels } from '../../model/matched-models.js';
import { roundedParts } from '../../model/rounded-parts.js';
import type { ChangeRow, ChangeView } from '../../templates/change-split.js';

/** `null` where an amount is beyond what can be written. */
export function changeRows(split: ChangeSplit, report: Report, formats: Formats): ChangeView | null {
  const { why } = furtherWords(formats);
  const { locale, currency, month } = formats;
  const { volume, mix, price, services } = split;
  const exact = [volume, mix, price, ...(services === null ? [] : [services])];
  const [now, past] = [report.totals.cost, report.previous?.totals.cost ?? null];
  const between = now !== null && past !== null ? { now, before: past } : null;
  const rounded = roundedParts(exact, usualDigits(locale, currency), between);
  if (!rounded) return null;

  const write = signedMoney(locale, currency, rounded.digits);
  const before = month(split.previousMonth);
  const more = moreTokens(report);
  const share = formats.percent(Math.abs(more));
  const names = [why.volume, why.mix, why.price, why.services];
  const sentences: ((sign: number) => string)[] = [
    () => {
      if (more === 0) return why.asManyTokens;
      return more > 0 ? why.moreTokens(share, before) : why.fewerTokens(share, before);
    },
    sign => [why.cheaperMix, why.sameMix, why.dearerMix][sign + 1] ?? '',
    sign => [why.lowerPrices, why.samePrices, why.higherPrices][sign + 1] ?? '',
    sign => [why.lessOnServices, why.sameOnServices, why.moreOnServices][sign + 1] ?? '',
  ];
  const drawn = divergingBars([...rounded.parts, rounded.total].map(toNumber));
  const rowOf = (amount: Amount, index: number): Omit<ChangeRow, 'name' | 'sentence'> => ({
    amount: write(amount),
    bar: drawn.bars[index] ?? { start: drawn.zero, length: 0 },
    isLess: toNumber(amount) < 0,
  });
  return {
    zero: drawn.zero,
    rows: rounded.parts.map((amount, index) => ({
      ...rowOf(amount, index),
      name: names[index] ?? '',
      sentence: sentences[index]?.(Math.sign(toNumber(amount))) ?? '',
    })),
    total: {
      ...rowOf(rounded.total, rounded.parts.length),
      name: formats.messages.total,
      sentence: why.change(month(split.month), before),
    },
  };
}

/** How many more tokens models took than in the month before, as a ratio. */
function moreTokens({ previous, models }: Report): number {
  const pairs = previous?.models && models && matchModels(previous.models, models);
  const [before, now] = (pairs ?? []).reduce(
    ([before, now], pair) => [before + pair.before.tokens, now + pair.now.tokens],
    [0n, 0n],
  );
  return before > 0n ? Number(now - before) / Number(before) : 0;
}
