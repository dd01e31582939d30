import type { Report } from '../../contract/index.js';
import type { RankableSection } from '../../model/ranking.js';
import { fewRowsStyles } from '../../styles/ranking.js';
import { MOST_MODELS, RankingWidget, type RankingWidgetFacts } from '../base/ranking-widget.js';

/**
 * Spend by other service than LLM calls (knowledge graph hosting, web access, OCR), ranked.
 *
 * @tag spend-by-service
 * @summary Spend by other service than LLM calls (knowledge graph hosting, web access, OCR), ranked.
 * @fires consumption-select - The reader picked a row, by click or Enter.
 */
export class SpendByService extends RankingWidget {
  static override styles = [...RankingWidget.styles, fewRowsStyles];

  /** @internal */
  protected override readonly facts: RankingWidgetFacts = {
    name: 'spendByService',
    mode: 'cost',
    sections: ['models'],
    subject: 'service',
    columns: ['cost', 'quantity'],
    split: false,
    limit: MOST_MODELS,
  };

  protected override section(report: Report): RankableSection | null {
    return report.services;
  }
}
