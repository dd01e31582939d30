import { HeadlineWidget } from '../base/headline-widget.js';
import type { WidgetFacts } from '../base/report-widget.js';

/**
 * What the month cost, and its change against the month before, like for like.
 *
 * @tag monthly-spend
 * @summary What the month cost, and its change against the month before, like for like.
 * @csspart budget - How much of the budget is used.
 * @csspart why - Opens why spend has changed.
 * @csspart causes - What each cause adds or takes.
 */
export class MonthlySpend extends HeadlineWidget {
  /** @internal */
  protected override readonly facts: WidgetFacts = {
    name: 'monthlySpend',
    mode: 'cost',
    sections: ['totals', 'daily', 'models', 'users', 'agents'],
  };
}
