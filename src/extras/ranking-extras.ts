import { guard } from 'lit/directives/guard.js';
import type { Formats } from '../format/formats.js';
import type { Ranking } from '../model/ranking.js';
import { tableStyles } from '../styles/table.js';
import { figuresTable } from '../templates/figures-table.js';
import { rankedTable } from '../templates/ranked-table.js';
import type { RankingFacts } from '../templates/ranked-usage.js';
import { Extras } from './extras.js';

/** Of a ranking: the exact figures of every row. */
export class RankingExtras extends Extras {
  static readonly styles = [tableStyles];

  below(ranking: Ranking, facts: RankingFacts, formats: Formats): unknown {
    return guard([ranking, formats], () => figuresTable(rankedTable(ranking, facts, formats)));
  }
}
