import type { Report } from '../../contract/index.js';
import { fire } from '../../controllers/events.js';
import type { RankingExtras } from '../../extras/ranking-extras.js';
import type { Formats } from '../../format/formats.js';
import { linkTo } from '../../format/href.js';
import type { Outcome } from '../../model/outcome.js';
import { ranking, type RankableSection, type RankedRow, type Ranking } from '../../model/ranking.js';
import { selectionOfRow } from '../../model/selection.js';
import { cardStyles } from '../../styles/card.js';
import { rankingStyles } from '../../styles/ranking.js';
import type { RowLink } from '../../templates/ranked-rows.js';
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

/** Ranked rows with bars, then "n others", then Unassigned. */
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
    return rankingFigures(model, facts, formats, row => this.#linkOf(row), over, below);
  }

  protected override drawnWith(): readonly unknown[] {
    return [this.linkTemplate];
  }

  protected override async loadExtras() {
    return (await import('../../extras/ranking-extras.js')).RankingExtras;
  }

  #linkOf(row: RankedRow): RowLink | null {
    const month = this.source.report?.period.month;
    if (row.id === null || !month) return null;
    const link = linkTo(this.linkTemplate, { id: row.id, month }, document.baseURI);
    const selection = selectionOfRow(this.facts.subject, row, month);
    return link && { ...link, onPick: () => fire(this, 'consumption-select', selection) };
  }
}
