import type { Report } from '../../contract/index.js';
import type { RankableSection } from '../../model/ranking.js';
import { MOST_MODELS, RankingWidget, type RankingWidgetFacts } from '../base/ranking-widget.js';

/**
 * Tokens by LLM model, ranked, with input, cached input and output apart.
 *
 * @tag tokens-by-model
 * @summary Tokens by LLM model, ranked, with input, cached input and output apart.
 */
export class TokensByModel extends RankingWidget {
  /** @internal */
  protected override readonly facts: RankingWidgetFacts = {
    name: 'tokensByModel',
    mode: 'activity',
    sections: ['models'],
    subject: 'model',
    columns: ['total_tokens', 'input_tokens', 'cache_read_input_tokens', 'output_tokens', 'requests'],
    split: true,
    limit: MOST_MODELS,
  };

  protected override section(report: Report): RankableSection | null {
    return report.models;
  }
}
