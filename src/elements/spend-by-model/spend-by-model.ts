import type { Report } from '../../contract/index.js';
import type { RankableSection } from '../../model/ranking.js';
import { MOST_MODELS, RankingWidget, type RankingWidgetFacts } from '../base/ranking-widget.js';

/**
 * Spend by LLM model, ranked.
 *
 * @tag spend-by-model
 * @summary Spend by LLM model, ranked.
 */
export class SpendByModel extends RankingWidget {
  /** @internal */
  protected override readonly facts: RankingWidgetFacts = {
    name: 'spendByModel',
    mode: 'cost',
    sections: ['models'],
    subject: 'model',
    columns: ['cost', 'total_tokens', 'requests'],
    split: false,
    limit: MOST_MODELS,
  };

  protected override section(report: Report): RankableSection | null {
    return report.models;
  }
}
