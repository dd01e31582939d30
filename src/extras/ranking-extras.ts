import type { Report } from '../contract/index.js';
import { fire } from '../controllers/events.js';
import type { Formats } from '../format/formats.js';
import type { Ranking } from '../model/ranking.js';
import type { Selection } from '../model/selection.js';
import { downloadStyles } from '../styles/download.js';
import { explorerStyles } from '../styles/explorer.js';
import { floatingStyles } from '../styles/floating.js';
import { paperStyles } from '../styles/paper.js';
import { patternStyles } from '../styles/patterns.js';
import { tableStyles } from '../styles/table.js';
import { rankedTable } from '../templates/ranked-table.js';
import type { RankingFacts } from '../templates/ranked-usage.js';
import { kindPatterns } from '../templates/patterns.js';
import { explorer } from './explorer/explorer.js';
import { rankingExploration } from './explorer/ranking-exploration.js';
import { Extras } from './extras.js';
import { rowLinks } from './row-links.js';
import { SortedTable } from './sorted-table.js';

/** Of a ranking: the exact figures of every row. */
export class RankingExtras extends Extras {
  static readonly styles = [
    tableStyles,
    patternStyles,
    paperStyles,
    floatingStyles,
    explorerStyles,
    downloadStyles,
  ];

  readonly #table = new SortedTable(this.host, () => this.changed());

  /** Every row and its parts, read by pointer and key. */
  over(ranking: Ranking, facts: RankingFacts, formats: Formats, report: Report): unknown {
    const pick = (selection: Selection) => fire(this.host, 'consumption-select', selection);
    return explorer(rankingExploration(ranking, facts, formats, report, pick));
  }

  /** What makes links of names. */
  linkOf({ subject }: RankingFacts, template: string | null, { period }: Report) {
    return rowLinks(this.host, subject, template, period.month);
  }

  below(ranking: Ranking, facts: RankingFacts, formats: Formats): unknown {
    const make = () => rankedTable(ranking, facts, formats);
    const table = this.#table.draw([ranking, formats], formats.locale, make);
    return facts.split ? [kindPatterns, table] : table;
  }
}
