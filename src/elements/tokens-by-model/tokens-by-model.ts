import type { PropertyDeclarations } from 'lit';
import type { Report } from '../../contract/index.js';
import type { RankableSection } from '../../model/ranking.js';
import { MOST_MODELS, RankingWidget, type RankingWidgetFacts } from '../base/ranking-widget.js';

/**
 * Tokens by LLM model, ranked, with input, cached input and output apart.
 *
 * @tag tokens-by-model
 * @summary Tokens by LLM model, ranked, with input, cached input and output apart.
 * @fires {CustomEvent<Selection>} consumption-select - The reader picked a row, by click, Enter or its link.
 * @csspart legend - The kinds of tokens.
 * @csspart link - The name of a row, where it leads somewhere.
 */
export class TokensByModel extends RankingWidget {
  static override properties: PropertyDeclarations = {
    modelHref: { attribute: 'model-href' },
  };

  /**
   * URL of a model's own page, http or https, with `{id}` and `{month}` where the report's are to stand: names become
   * links to it. Without it, that of the view.
   */
  modelHref: string | null = null;

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

  protected override get linkTemplate(): string | null {
    return this.modelHref ?? this.source.view?.state.modelHref ?? null;
  }

  protected override section(report: Report): RankableSection | null {
    return report.models;
  }
}
