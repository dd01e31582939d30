import type { PropertyDeclarations } from 'lit';
import type { Report } from '../../contract/index.js';
import type { RankableSection } from '../../model/ranking.js';
import { TOP, RankingWidget, type RankingWidgetFacts } from '../base/ranking-widget.js';

/**
 * The five users with the most tokens, then all others, then Unassigned.
 *
 * @tag top-users
 * @summary The five users with the most tokens, then all others, then Unassigned.
 * @fires consumption-select - The reader picked a row, by click, Enter or its link.
 * @csspart link - The name of a row, where it leads somewhere.
 */
export class TopUsers extends RankingWidget {
  static override properties: PropertyDeclarations = {
    userHref: { attribute: 'user-href' },
  };

  /**
   * URL of a user's own page, http or https, with `{id}` and `{month}` where the report's are to stand: names become
   * links to it. Users whose names are not shown have none. Without it, that of the view.
   */
  userHref: string | null = null;

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

  protected override get linkTemplate(): string | null {
    return this.userHref ?? this.source.view?.state.userHref ?? null;
  }

  protected override section(report: Report): RankableSection | null {
    return report.users;
  }
}
