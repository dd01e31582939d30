import { DailyWidget } from '../base/daily-widget.js';
import type { WidgetFacts } from '../base/report-widget.js';

/**
 * Tokens by agent type: stacked columns, one for every day of the month.
 *
 * @tag tokens-by-agent-type
 * @summary Tokens by agent type: stacked columns, one for every day of the month.
 * @fires consumption-select - The reader picked a day, or an agent type of it, by click or Enter.
 * @fires consumption-filter-change - The reader chose which agent types to see.
 * @cssstate filtered - A filter is on: not all agent types are shown.
 */
export class TokensByAgentType extends DailyWidget {
  /** @internal */
  protected override readonly facts: WidgetFacts = {
    name: 'tokensByAgentType',
    mode: 'activity',
    sections: ['daily'],
  };
}
