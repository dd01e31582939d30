import type { PropertyDeclarations } from 'lit';
import type { Report } from '../../contract/index.js';
import type { RankableSection } from '../../model/ranking.js';
import { TOP, RankingWidget, type RankingWidgetFacts } from '../base/ranking-widget.js';

/**
 * The five agents with the most tokens, then all others, then Unassigned.
 *
 * @tag top-agents
 * @summary The five agents with the most tokens, then all others, then Unassigned.
 * @fires consumption-select - The reader picked a row, by click, Enter or its link.
 * @csspart link - The name of a row, where it leads somewhere.
 */
export class TopAgents extends RankingWidget {
  static override properties: PropertyDeclarations = {
    agentHref: { attribute: 'agent-href' },
  };

  /**
   * URL of an agent's own page, http or https, with `{id}` and `{month}` where the report's are to stand: names become
   * links to it. Without it, that of the view.
   */
  agentHref: string | null = null;

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

  protected override get linkTemplate(): string | null {
    return this.agentHref ?? this.source.view?.state.agentHref ?? null;
  }

  protected override section(report: Report): RankableSection | null {
    return report.agents;
  }
}
