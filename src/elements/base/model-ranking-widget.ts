import type { PropertyDeclarations } from 'lit';
import type { Report } from '../../contract/index.js';
import type { RankableSection } from '../../model/ranking.js';
import { RankingWidget } from './ranking-widget.js';

/** LLM models, ranked. */
export abstract class ModelRankingWidget extends RankingWidget {
  static override properties: PropertyDeclarations = {
    modelHref: { attribute: 'model-href' },
  };

  /**
   * URL of a model's own page, http or https, with `{id}` and `{month}` where the report's are to stand: names become
   * links to it. Without it, that of the view.
   */
  modelHref: string | null = null;

  protected override get linkTemplate(): string | null {
    return this.modelHref ?? this.source.view?.state.modelHref ?? null;
  }

  protected override section(report: Report): RankableSection | null {
    return report.models;
  }
}
