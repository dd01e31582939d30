import type { Report } from '../../contract/index.js';
import type { RankingExtras } from '../../extras/ranking-extras.js';
import type { Formats } from '../../format/formats.js';
import type { Outcome } from '../../model/outcome.js';
import { ranking, type RankableSection, type Ranking } from '../../model/ranking.js';
import { cardStyles } from '../../styles/card.js';
import { rankingStyles } from '../../styles/ranking.js';
import { rankingFigures, type RankingFacts } from '../../templates/ranked-usage.js';
import { ReportWidget, type WidgetFacts } from './report-widget.js';

/** People and agents: the podium, not a directory. */
export const TOP = 5;

/** Models and services: all that one organisation is likely to use; the picture stays one that can be taken in. */
export const MOST_MODELS = 12;

export interface RankingWidgetFacts extends WidgetFacts, RankingFacts {
  /** Rows before the others are summed. */
  readonly limit: number;
}

/**
 * Ranked rows with bars, then "n others", then Unassigned.
 *
 * @csspart ranking - The rows.
 * @csspart row - One of them.
 * @csspart bar - Its bar.
 * @csspart figures - The exact figures, folded away.
 * @csspart table - Their table.
 */
export abstract class RankingWidget extends ReportWidget<Ranking, RankingExtras> {
  static override styles = [cardStyles, rankingStyles];

  protected abstract override readonly facts: RankingWidgetFacts;

  /**
   * The section of the report that is ranked.
   *
   * @internal
   */
  protected abstract section(report: Report): RankableSection | null;

  /**
   * URL template of the page of what a row names, of its own or the view's.
   *
   * @internal
   */
  protected get linkTemplate(): string | null {
    return null;
  }

  protected override derive(report: Report): Outcome<Ranking> {
    return ranking(this.section(report), this.measure, this.facts.limit);
  }

  protected override draw(model: Ranking, formats: Formats): unknown {
    const { facts, extras } = this;
    const { report } = this.source;
    const over = report && extras?.over(model, facts, formats, report);
    const below = extras?.below(model, facts, formats);
    const linkOf = report && extras ? extras.linkOf(facts, this.linkTemplate, report) : null;
    return rankingFigures(model, facts, formats, linkOf, over, below);
  }

  protected override drawnWith(): readonly unknown[] {
    return [this.linkTemplate];
  }

  protected override async loadExtras() {
    return (await import('../../extras/ranking-extras.js')).RankingExtras;
  }
}
