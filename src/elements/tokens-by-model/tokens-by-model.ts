import { ModelRankingWidget } from '../base/model-ranking-widget.js';
import { MOST_MODELS, type RankingWidgetFacts } from '../base/ranking-widget.js';

/**
 * Tokens by LLM model, ranked, with input, cached input and output apart.
 *
 * @tag tokens-by-model
 * @summary Tokens by LLM model, ranked, with input, cached input and output apart.
 * @fires consumption-select - The reader picked a row, by click, Enter or its link.
 * @csspart legend - The kinds of tokens.
 * @csspart link - The name of a row, where it leads somewhere.
 */
export class TokensByModel extends ModelRankingWidget {
  /** @internal */
  protected override readonly facts: RankingWidgetFacts = {
    name: 'tokensByModel',
    mode: 'activity',
    sections: ['models'],
    subject: 'model',
    columns: ['total_tokens', 'input_tokens', 'cache_read_input_tokens', 'output_tokens', 'requests', 'cost'],
    split: true,
    limit: MOST_MODELS,
  };
}
