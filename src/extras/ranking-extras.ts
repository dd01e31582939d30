import { guard } from 'lit/directives/guard.js';
import type { Formats } from '../format/formats.js';
import type { Ranking } from '../model/ranking.js';
import { paperStyles } from '../styles/paper.js';
import { patternStyles } from '../styles/patterns.js';
import { tableStyles } from '../styles/table.js';
import { figuresTable } from '../templates/figures-table.js';
import { rankedTable } from '../templates/ranked-table.js';
import type { RankingFacts } from '../templates/ranked-usage.js';
import { kindPatterns } from '../templates/patterns.js';
import { Extras } from './extras.js';

/** Of a ranking: the exact figures of every row. */
export class RankingExtras extends Extras {
  static readonly styles = [tableStyles, patternStyles, paperStyles];

  below(ranking: Ranking, facts: RankingFacts, formats: Formats): unknown {
    const table = guard([ranking, formats], () => figuresTable(rankedTable(ranking, facts, formats)));
    return facts.split ? [kindPatterns, table] : table;
  }
}
