/** A ranking: summary and rows with bars. */
import { html, nothing, type TemplateResult } from 'lit';
import { bars, splitBar, type Bar } from '../charts/bars.js';
import { ZERO } from '../contract/index.js';
import { displayName, isolate } from '../format/display-text.js';
import { UNKNOWN, type Formats } from '../format/formats.js';
import type { WidgetName } from '../format/messages.js';
import { toKnownNumber, toNumber } from '../model/amount.js';
import type { RankedMeasures, RankedRow, Ranking } from '../model/ranking.js';
import type { RankedSubject } from '../model/selection.js';
import { TOKEN_KINDS, tokenParts, type TokenKind } from '../model/token-kinds.js';
import { barKinds, rankedRows, type KindEntry, type RankedRowView, type RowLink } from './ranked-rows.js';

/** How one ranking differs from another. */
export interface RankingFacts {
  readonly name: WidgetName;
  /** What a row is. */
  readonly subject: RankedSubject;
  /** Further columns of the table. */
  readonly columns: readonly (keyof RankedMeasures)[];
  /** Bars show input, cached input and output apart. */
  readonly split: boolean;
}

export function rankingFigures(
  ranking: Ranking,
  facts: RankingFacts,
  formats: Formats,
  linkOf: ((row: RankedRow) => RowLink | null) | null,
  /** What has come beyond the picture: over its rows, and below. */
  over: unknown,
  below: unknown,
): TemplateResult {
  const { rows } = ranking;
  // What is summed up in the rest is no rival of the ranked: on its scale, five users of 300 could not be compared.
  const lengths = bars(rows.map(row => (row.kind === 'item' ? toKnownNumber(row[ranking.measure]) : null)));
  const split = isSplit(ranking, facts);
  return html`
    <p class="summary" part="summary">${rankingSummary(ranking, formats)}</p>
    ${split ? barKinds(tokenKinds(ranking, formats)) : nothing}
    <div class="rows">
      ${rankedRows(
        rows.map((row, index) => ({
          ...rowView(row, lengths[index] ?? null, split, ranking, formats),
          link: linkOf?.(row) ?? null,
        })),
      )}
      ${over}
    </div>
    ${below}
  `;
}

/** Whether bars show the kinds of tokens apart. */
export function isSplit({ rows }: Ranking, facts: RankingFacts): boolean {
  return facts.split && rows.some(row => tokenParts(row) !== null);
}

function rowView(
  row: RankedRow,
  bar: Bar | null,
  split: boolean,
  { measure }: Ranking,
  formats: Formats,
): Omit<RankedRowView, 'link'> {
  const { short } = formats.amounts[measure];
  const amount = row[measure];
  return {
    name: rowName(row, formats),
    detail: quantityOf(row, formats),
    amount: amount === null ? UNKNOWN : short(amount),
    share: row.share === null ? null : formats.percent(row.share),
    rest: row.kind !== 'item',
    bars: bar === null ? [] : barParts(row, bar, split),
  };
}

function barParts(row: RankedRow, bar: Bar, split: boolean): RankedRowView['bars'] {
  const parts = split ? tokenParts(row) : null;
  if (parts === null) return [{ bar, className: 'whole' }];
  return splitBar(bar, parts.map(toNumber)).map((piece, index) => ({
    bar: piece,
    className: TOKEN_KINDS[index] ?? 'whole',
  }));
}

function tokenKinds({ rows }: Ranking, formats: Formats): KindEntry[] {
  const cachedIsKnown = rows.some(row => row.cache_read_input_tokens !== null);
  return TOKEN_KINDS.filter(kind => cachedIsKnown || kind !== 'cached').map(kind => ({
    className: kind,
    name: tokenKindName(kind, cachedIsKnown, formats),
  }));
}

/** Where nobody knows what came from the cache, input is all of it. */
export function tokenKindName(kind: TokenKind, cachedIsKnown: boolean, { messages }: Formats): string {
  return kind === 'input' && cachedIsKnown ? messages.uncachedInput : messages.columns[kind];
}

/** Who leads, in a sentence; empty where nobody does. */
export function rankingSummary({ measure, rows, totals }: Ranking, formats: Formats): string {
  const { messages, amounts, percent } = formats;
  const leader = rows.find(row => row.kind === 'item') ?? rows[0];
  const amount = leader?.[measure] ?? null;
  if (!leader || amount === null) return '';
  const total = totals[measure];
  const { said } = amounts[measure];
  if (rows.every(row => row[measure] === ZERO)) return messages.nothingToRank(said(ZERO));
  // Who has nothing, or a credit, leads nobody.
  if (toNumber(amount) <= 0) return '';
  return messages.rankingSummary(
    {
      name: isolate(rowName(leader, formats)),
      amount: said(amount),
      share: leader.share === null ? null : percent(leader.share),
    },
    total === null ? null : said(total),
  );
}

/** "4,011 requests", for what is counted in a unit of its own. */
export function quantityOf(
  { quantity, unit }: Pick<RankedRow, 'quantity' | 'unit'>,
  { count }: Formats,
): string | null {
  if (quantity === null) return null;
  return unit === null ? count(quantity) : `${count(quantity)} ${displayName(unit)}`;
}

export function rowName(
  { kind, name, person, count }: RankedRow,
  { messages, count: format }: Formats,
): string {
  if (person !== null && name === null) return messages.person(format(person));
  if (kind === 'item') return displayName(name ?? '');
  return kind === 'other' ? messages.others(count, format(count)) : messages.unassigned;
}
