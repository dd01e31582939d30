import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stackedColumns } from '../../../src/charts/stacked-columns.js';
import { parseReport, type ReportDocument } from '../../../src/contract/index.js';
import { dailyExploration } from '../../../src/extras/explorer/daily-exploration.js';
import { formatsFor } from '../../../src/format/formats.js';
import { toKnownNumber, type Measure } from '../../../src/model/amount.js';
import { dailyUsage } from '../../../src/model/daily.js';
import type { Selection } from '../../../src/model/selection.js';
import { runningMonth } from '../../fixtures/reports.js';
import { smallReport } from '../../support/small-report.js';

function explore(
  document: ReportDocument,
  { measure = 'cost' as Measure, hidden = [] as string[], direction = 'ltr' as 'ltr' | 'rtl' } = {},
) {
  const report = parseReport(document);
  const outcome = dailyUsage(report, measure, hidden);
  assert(outcome.status === 'ready');
  const usage = outcome.model;
  const chart = stackedColumns(
    usage.series.map(one => ({
      key: one.key,
      values: one.hidden ? [] : one.amounts.map(toKnownNumber),
    })),
    usage.days.length,
    { width: 600, height: 220, formatTick: String, measureText: () => 30, direction },
  );
  const picked: Selection[] = [];
  const name = measure === 'cost' ? 'spendByAgentType' : 'tokensByAgentType';
  const formats = formatsFor('en-US', report.currency);
  const exploration = dailyExploration(usage, chart, name, formats, report, one => picked.push(one));
  return { exploration, chart, picked };
}

const nowhere = {} as Element;

describe('what is said of a day', () => {
  const { exploration } = explore(smallReport());
  for (const [lane, sentence] of [
    [0, 'February 2, 2025: 50.40 US dollars; 520 tokens'],
    [1, 'February 2, 2025, \u2068API\u2069: 0.00 US dollars, 0% of the day’s 50.40 US dollars; 0 tokens'],
    [
      2,
      'February 2, 2025, \u2068Framework\u2069: 50.10 US dollars, 99.4% of the day’s 50.40 US dollars; 500 tokens',
    ],
    [
      3,
      'February 2, 2025, \u2068Unassigned\u2069: 0.30 US dollars, 0.6% of the day’s 50.40 US dollars; 20 tokens',
    ],
  ] as const) {
    it(sentence, () => assert.equal(exploration.says({ stop: 1, lane }), sentence));
  }

  it('leads with tokens where they are what is drawn', () => {
    const tokens = explore(smallReport(), { measure: 'total_tokens' }).exploration;
    assert.equal(
      tokens.says({ stop: 0, lane: 1 }),
      'February 1, 2025, \u2068API\u2069: 1,000 tokens, 100% of the day’s 1,000 tokens; 100.25 US dollars',
    );
  });

  it('is that it is not known, where it is not', () => {
    const [first, ...rest] = smallReport().daily!;
    const unknown = explore(
      smallReport('2025-02', { daily: [{ ...first!, cost: null }, ...rest] }),
    ).exploration;
    assert.equal(
      unknown.says({ stop: 0, lane: 1 }),
      'February 1, 2025, \u2068API\u2069: not known; 1,000 tokens',
    );
    assert.deepEqual(unknown.shows({ stop: 0, lane: 0 }).lines.at(-1)?.figures, ['–', '', '1K']);
  });

  it('is how far it is counted, where it is not over', () => {
    const running = explore(runningMonth()).exploration;
    assert.match(running.says({ stop: 17, lane: 0 }), /^February 18, 2025: .*; until 09:00 AM UTC$/);
    assert.equal(running.shows({ stop: 17, lane: 0 }).note, 'until 09:00 AM UTC');
    assert.doesNotMatch(running.says({ stop: 16, lane: 0 }), /until/);
  });
});

describe('what can be read', () => {
  it('is every day of a month that is over, and every series', () => {
    const { stops } = explore(smallReport()).exploration;
    assert.equal(stops.length, 28);
    assert.deepEqual(stops[27]?.lanes, ['whole', 'type:api', 'type:framework', 'unassigned']);
  });

  it('is no day that has not begun', () => {
    assert.equal(explore(runningMonth()).exploration.stops.length, 18);
  });

  it('is no series that is hidden, in either measure', () => {
    const { exploration } = explore(smallReport(), { hidden: ['type:framework'] });
    assert.deepEqual(exploration.stops[1]?.lanes, ['whole', 'type:api', 'unassigned']);
    assert.equal(exploration.says({ stop: 1, lane: 0 }), 'February 2, 2025: 0.30 US dollars; 20 tokens');
    const sum = exploration.shows({ stop: 1, lane: 0 }).lines.at(-1);
    assert.deepEqual([sum?.name, sum?.figures], ['Total shown', ['$0.295', '', '20']]);
  });
});

describe('the tooltip of a day', () => {
  const { title, note, lines } = explore(smallReport()).exploration.shows({ stop: 1, lane: 2 });

  it('has every series from the top of the stack, exact and aligned, and what they come to', () => {
    assert.deepEqual([title, note], ['Sunday, February 2, 2025', null]);
    assert.deepEqual(
      lines.map(({ name, figures }) => [name, ...figures]),
      [
        ['Unassigned', '$0.295', '0.6%', '20'],
        ['Framework', '$50.100', '99.4%', '500'],
        ['API', '$0.000', '0%', '0'],
        ['Total', '$50.395', '', '520'],
      ],
    );
  });

  it('marks the series that the reader is on', () => {
    assert.deepEqual(
      lines.map(line => line.isCurrent),
      [false, true, false, false],
    );
  });
});

describe('where things are', () => {
  for (const direction of ['ltr', 'rtl'] as const) {
    it(`a whole column is its day, ${direction}`, () => {
      const { exploration, chart } = explore(smallReport(), { direction });
      assert.equal(exploration.isMirrored(nowhere), direction === 'rtl');
      const { x, y, width } = chart.columns[1]!;
      assert.deepEqual(exploration.positionAt(x + 1, y + 1, nowhere), { stop: 1, lane: 0 });
      assert.deepEqual(exploration.boxOf({ stop: 1, lane: 0 }, nowhere), chart.columns[1]);
      const framework = exploration.boxOf({ stop: 1, lane: 2 }, nowhere)!;
      const middle = framework.y + framework.height / 2;
      assert.deepEqual(exploration.positionAt(x + width / 2, middle, nowhere), { stop: 1, lane: 2 });
    });
  }

  it('beside the plot is nothing', () => {
    assert.equal(explore(smallReport()).exploration.positionAt(3, 100, nowhere), null);
  });
});

it('a pick tells the day, or the agent type in it', () => {
  const { exploration, picked } = explore(smallReport());
  for (const lane of [0, 2, 3]) exploration.pick({ stop: 1, lane }, nowhere);
  const common = { date: '2025-02-02', month: '2025-02' };
  assert.deepEqual(picked, [
    { kind: 'day', id: null, ...common },
    { kind: 'agent-type', id: 'framework', ...common },
    { kind: 'agent-type', id: null, ...common },
  ]);
});
