/** Report → the month's tokens by kind and its requests, as `tokenSplit` draws them. */
import { splitBar } from '../../charts/bars.js';
import type { Report } from '../../contract/index.js';
import { UNKNOWN, type Formats } from '../../format/formats.js';
import { toAmount, toKnownNumber } from '../../model/amount.js';
import type { TokenSplitView } from '../../templates/token-split.js';
import { tokenKindsOf } from '../token-kinds.js';

const WHOLE = { start: 0, length: 100 };

/** `null` where neither kinds nor requests are known. */
export function tokenFigures({ totals }: Report, formats: Formats): TokenSplitView | null {
  const { count, percent, messages } = formats;
  const kinds = tokenKindsOf(
    {
      input_tokens: toAmount(totals.input_tokens),
      cache_read_input_tokens: toAmount(totals.cache_read_input_tokens),
      output_tokens: toAmount(totals.output_tokens),
    },
    formats,
  );
  const requests = totals.requests ?? null;
  if (kinds.length === 0 && requests === null) return null;
  const pieces = splitBar(
    WHOLE,
    kinds.map(({ amount }) => toKnownNumber(amount) ?? 0),
  );
  const hasTokens = kinds.some(({ share }) => share !== null);
  return {
    pieces: hasTokens ? pieces.map((bar, index) => ({ bar, className: kinds[index]?.className ?? '' })) : [],
    figures: [
      ...kinds.map(({ className, name, amount, share }) => ({
        className,
        name,
        figure: amount === null ? UNKNOWN : count(amount),
        share: share === null ? null : percent(share),
      })),
      ...(requests === null
        ? []
        : [{ className: null, name: messages.columns.requests, figure: count(requests), share: null }]),
    ],
  };
}
