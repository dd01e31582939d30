/** The month's headline: its figure, the change and what it is compared with. */
import type { TemplateResult } from 'lit';
import { UNKNOWN, type Formats } from '../format/formats.js';
import type { Comparison, Headline } from '../model/headline.js';
import { headlineFigure } from './headline.js';

export function headlineFigures(
  { measure, month, amount, previous, comparison }: Headline,
  formats: Formats,
  /** What has come beyond the picture. */
  below: unknown,
): TemplateResult {
  const { messages, amounts } = formats;
  const { short, exact } = amounts[measure];
  const name = formats.month(month);
  return headlineFigure({
    figure: short(amount),
    exact:
      measure === 'cost'
        ? messages.exactSpend(exact(amount), name)
        : messages.exactTokens(Number(amount), exact(amount), name),
    comparison:
      comparison && comparison.change !== null
        ? { change: formats.change(comparison.change), basis: basisOf(comparison, formats) }
        : null,
    previous: previous
      ? messages.wholeMonth(
          formats.month(previous.month),
          previous.amount === null ? UNKNOWN : short(previous.amount),
        )
      : messages.noPreviousMonth,
    below,
  });
}

/** "February 2025 vs January 2025", or of a running month "1–17 Feb vs 1–17 Jan". */
function basisOf({ basis }: Comparison, { messages, days, month }: Formats): string {
  const range = basis.days;
  return range
    ? messages.basis(days(range.current.from, range.current.to), days(range.previous.from, range.previous.to))
    : messages.basis(month(basis.month), month(basis.previousMonth));
}
