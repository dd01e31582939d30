import { tokenHeadlineStyles } from '../../styles/headline.js';
import { HeadlineWidget } from '../base/headline-widget.js';
import type { WidgetFacts } from '../base/report-widget.js';

/**
 * How many tokens the month took, and the change against the month before, like for like.
 *
 * @tag monthly-tokens
 * @summary How many tokens the month took, and the change against the month before, like for like.
 * @csspart split - The tokens by kind, and the requests.
 */
export class MonthlyTokens extends HeadlineWidget {
  static override styles = [...HeadlineWidget.styles, tokenHeadlineStyles];

  /** @internal */
  protected override readonly facts: WidgetFacts = {
    name: 'monthlyTokens',
    mode: 'activity',
    sections: ['totals', 'daily', 'models', 'users', 'agents'],
  };
}
