import { DailyWidget } from '../base/daily-widget.js';
import type { WidgetFacts } from '../base/report-widget.js';

/**
 * Spend by agent type: stacked columns, one for every day of the month.
 *
 * @tag spend-by-agent-type
 * @summary Spend by agent type: stacked columns, one for every day of the month.
 */
export class SpendByAgentType extends DailyWidget {
  /** @internal */
  protected override readonly facts: WidgetFacts = {
    name: 'spendByAgentType',
    mode: 'cost',
    sections: ['daily'],
  };
}
