/** A ranking → what there is to be read in it: every row, and its kinds of tokens where the bars show them apart. */
import type { Box } from '../../charts/frame.js';
import { spanAt } from '../../charts/spans.js';
import type { Report } from '../../contract/index.js';
import { isolate } from '../../format/display-text.js';
import type { Formats } from '../../format/formats.js';
import { furtherWords } from '../../format/further.js';
import { spokenFormats } from '../../format/spoken.js';
import type { RankedRow, Ranking } from '../../model/ranking.js';
import { selectionOfRow, type Selection } from '../../model/selection.js';
import { isSplit, rankingSummary, rowName, type RankingFacts } from '../../templates/ranked-usage.js';
import { tokenKindsOf } from '../token-kinds.js';
import type { Exploration } from './exploration.js';
import { rowTooltip } from './row-tooltip.js';

export function rankingExploration(
  ranking: Ranking,
  facts: RankingFacts,
  formats: Formats,
  report: Report,
  pick: (selection: Selection) => void,
): Exploration {
  const { measure, rows, totals } = ranking;
  const { messages, percent } = formats;
  const words = furtherWords(formats);
  const { month } = report.period;
  const split = isSplit(ranking, facts);
  const kindsOf = (row: RankedRow) => (split ? tokenKindsOf(row, formats) : []);
  const otherMeasure = measure === 'cost' ? 'total_tokens' : 'cost';

  return {
    subject: month,
    label: messages.headings[facts.name],
    hint: split ? words.moveByPart : words.moveByRow,
    overview: rankingSummary(ranking, formats) || messages.headings[facts.name],
    orientation: 'vertical',
    stops: rows.map(row => ({
      key: row.key,
      lanes: ['whole', ...kindsOf(row).map(({ className }) => className)],
    })),

    says({ stop, lane }) {
      const row = rows[stop]!;
      const kind = kindsOf(row)[lane - 1] ?? null;
      const { amounts: say } = spokenFormats(formats);
      const whole = (kind ? row : totals)[measure];
      const amount = kind ? kind.amount : row[measure];
      const share = (kind ?? row).share;
      const other = kind ? null : row[otherMeasure];
      return words.datum({
        of: isolate(rowName(row, formats)),
        part: kind && kind.name,
        amount: amount === null ? words.notKnown : say[measure](amount),
        share: share === null || whole === null ? null : words.shareOf(percent(share), say[measure](whole)),
        other: other === null ? null : say[otherMeasure](other),
        until: null,
      });
    },

    shows({ stop, lane }) {
      const row = rows[stop]!;
      return rowTooltip(row, ranking, facts, formats, kindsOf(row)[lane - 1]?.className ?? null);
    },

    boxOf({ stop, lane }, chart) {
      const row = chart.querySelectorAll('.row')[stop];
      if (!row) return null;
      const part = lane > 0 ? row.querySelectorAll('.bar rect')[lane - 1] : null;
      return part ? boxIn(chart, part, 0) : boxIn(chart, row, AROUND);
    },

    positionAt(_x, y, chart) {
      const boxes = [...chart.querySelectorAll('.row')].map(row => boxIn(chart, row, AROUND));
      const stop = spanAt(
        boxes.map(({ y: start, height }) => ({ start, length: height })),
        y,
      );
      return stop === null ? null : { stop, lane: 0 };
    },

    isMirrored: chart => chart.matches(':dir(rtl)'),

    pick({ stop }, chart) {
      const row = rows[stop]!;
      // Which tells of the pick itself.
      const link = chart.querySelectorAll('.row')[stop]?.querySelector('a');
      if (link) link.click();
      else pick(selectionOfRow(facts.subject, row, month));
    },
  };
}

/** Half of what is between two rows. */
const AROUND = 5;

/** In pixels of the chart's box, with some room around. */
function boxIn(chart: Element, part: Element, around: number): Box {
  const ground = chart.getBoundingClientRect();
  const { left, top, width, height } = part.getBoundingClientRect();
  return {
    x: left - ground.left - around,
    y: top - ground.top - around,
    width: width + 2 * around,
    height: height + 2 * around,
  };
}
