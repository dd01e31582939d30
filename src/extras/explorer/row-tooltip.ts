/** All that is known of a row of a ranking: cost and tokens whichever it is ranked by, and what they are made of. */
import { UNKNOWN, type Formats } from '../../format/formats.js';
import { furtherWords } from '../../format/further.js';
import { unitPrice } from '../../format/unit-price.js';
import type { Amount } from '../../model/amount.js';
import { costPerMillion } from '../../model/cost-per-million.js';
import type { RankedMeasures, RankedRow, Ranking } from '../../model/ranking.js';
import type { TokenKind } from '../../model/token-kinds.js';
import { isSplit, quantityOf, rowName, type RankingFacts } from '../../templates/ranked-usage.js';
import type { TooltipContent, TooltipLine } from '../../templates/tooltip.js';
import { tokenKindsOf } from '../token-kinds.js';

export function rowTooltip(
  row: RankedRow,
  ranking: Ranking,
  facts: RankingFacts,
  formats: Formats,
  current: TokenKind | null,
): TooltipContent {
  const { messages, percent, exactMoney, count, locale, currency } = formats;
  const { columns } = messages;
  const { rows, measure } = ranking;
  const split = isSplit(ranking, facts);
  const isKnown = (name: keyof RankedMeasures) => rows.some(one => one[name] !== null);
  const write = (amount: Amount | null, format: (amount: Amount) => string) =>
    amount === null ? UNKNOWN : format(amount);
  const share = (ratio: number | null) => (ratio === null ? '' : percent(ratio));
  const line = (name: string, figure: string, ratio = '', more: Partial<TooltipLine> = {}): TooltipLine => ({
    className: null,
    name,
    figures: [figure, ratio],
    isSum: false,
    isCurrent: false,
    ...more,
  });

  const cost = line(columns.cost, write(row.cost, exactMoney), measure === 'cost' ? share(row.share) : '');
  const tokens = line(
    columns.tokens,
    write(row.total_tokens, count),
    measure === 'total_tokens' ? share(row.share) : '',
  );
  const kinds = tokenKindsOf(row, formats).map(kind =>
    line(kind.name, write(kind.amount, count), share(kind.share), {
      className: split ? kind.className : null,
      isCurrent: kind.className === current,
    }),
  );
  const perMillion = costPerMillion(row.cost, row.total_tokens);
  // What is no call of a model has no tokens, and lacks none.
  const usage =
    facts.subject === 'service'
      ? [line(columns.quantity, quantityOf(row, formats) ?? UNKNOWN)]
      : [tokens, ...kinds];
  const lines = [
    ...(measure === 'cost' ? [cost, ...usage] : [...usage, cost]),
    ...(isKnown('requests') ? [line(columns.requests, write(row.requests, count))] : []),
    ...(perMillion === null
      ? []
      : [line(furtherWords(formats).costPerMillion, unitPrice(locale, currency)(perMillion))]),
  ];
  return { title: rowName(row, formats), note: null, lines };
}
