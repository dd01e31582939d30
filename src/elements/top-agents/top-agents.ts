import type { Report } from '../../contract/index.js';
import type { RankableSection } from '../../model/ranking.js';
import { TOP, RankingWidget, type RankingWidgetFacts } from '../base/ranking-widget.js';

/**
 * The five agents with the most tokens, then all others, then Unassigned.
 *
 * @tag top-agents
 * @summary The five agents with the most tokens, then all others, then Unassigned.
 */
export class TopAgents extends RankingWidget {
  /** @internal */
  protected override readonly facts: RankingWidgetFacts = {
    name: 'topAgents',
    mode: 'activity',
    sections: ['agents'],
    subject: 'agent',
    columns: ['total_tokens', 'cost'],
    split: false,
    limit: TOP,
  };

  protected override section(report: Report): RankableSection | null {
    return report.agents;
  }
}
