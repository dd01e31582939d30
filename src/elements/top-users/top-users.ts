import type { Report } from '../../contract/index.js';
import type { RankableSection } from '../../model/ranking.js';
import { TOP, RankingWidget, type RankingWidgetFacts } from '../base/ranking-widget.js';

/**
 * The five users with the most tokens, then all others, then Unassigned.
 *
 * @tag top-users
 * @summary The five users with the most tokens, then all others, then Unassigned.
 */
export class TopUsers extends RankingWidget {
  /** @internal */
  protected override readonly facts: RankingWidgetFacts = {
    name: 'topUsers',
    mode: 'activity',
    sections: ['users'],
    subject: 'user',
    columns: ['total_tokens', 'cost'],
    split: false,
    limit: TOP,
  };

  protected override section(report: Report): RankableSection | null {
    return report.users;
  }
}
