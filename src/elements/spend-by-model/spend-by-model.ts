import { ModelRankingWidget } from '../base/model-ranking-widget.js';
import { MOST_MODELS, type RankingWidgetFacts } from '../base/ranking-widget.js';

/**
 * Spend by LLM model, ranked.
 *
 * @tag spend-by-model
 * @summary Spend by LLM model, ranked.
 * @fires consumption-select - The reader picked a row, by click, Enter or its link.
 * @csspart link - The name of a row, where it leads somewhere.
 */
export class SpendByModel extends ModelRankingWidget {
  /** @internal */
  protected override readonly facts: RankingWidgetFacts = {
    name: 'spendByModel',
    mode: 'cost',
    sections: ['models'],
    subject: 'model',
    columns: ['cost', 'total_tokens', 'input_tokens', 'cache_read_input_tokens', 'output_tokens', 'requests'],
    split: false,
    limit: MOST_MODELS,
  };
}
