import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stackedColumns } from '../../../src/charts/stacked-columns.js';
import type { Report } from '../../../src/contract/index.js';
import { dailyExploration } from '../../../src/extras/explorer/daily-exploration.js';
import { dailyOutlook } from '../../../src/extras/outlook/daily-outlook.js';
import { withOutlook } from '../../../src/extras/outlook/explored-outlook.js';
import { formatsFor } from '../../../src/format/formats.js';
import { toKnownNumber } from '../../../src/model/amount.js';
import { dailyUsage } from '../../../src/model/daily.js';
import { projection } from '../../../src/model/projection.js';
import type { Selection } from '../../../src/model/selection.js';
import { oneOutlier, runningMonth } from '../../fixtures/reports.js';
import { modelOf } from '../../model/small-report.js';

function explore(report: Report, hidden: string[] = []) {
  const usage = modelOf(dailyUsage(report, 'cost', hidden));
  const chart = stackedColumns(
    usage.series.map(({ key, amounts }) => ({ key, values: amounts.map(toKnownNumber) })),
    usage.days.length,
    { width: 600, height: 220, formatTick: String, measureText: () => 30 },
  );
  const formats = formatsFor('en-US', report.currency);
  const picked: Selection[] = [];
  const begun = dailyExploration(usage, chart, 'spendByAgentType', formats, report, one => picked.push(one));
  return { ...withOutlook(begun, dailyOutlook(usage, report), usage, formats), picked };
}

const nowhere = {} as Element;

describe('days to come', () => {
  const exploration = explore(runningMonth());

  it('follow those that have begun, each as a whole', () => {
    assert.equal(exploration.stops.length, 28);
    assert.deepEqual(exploration.stops[18], { key: '2025-02-19', lanes: ['whole'] });
  });

  it('are said and shown to be estimates', () => {
    assert.equal(projection(runningMonth(), 'cost')?.days[18], '97.872746');
    const at = { stop: 18, lane: 0 };
    assert.equal(exploration.says(at), 'February 19, 2025: estimated 97.87 US dollars');
    assert.deepEqual(
      exploration.shows(at).lines.map(({ name, figures }) => [name, ...figures]),
      [['Estimate', '$97.87']],
    );
  });

  it('cannot be picked; days that have begun can', () => {
    exploration.pick({ stop: 18, lane: 0 }, nowhere);
    exploration.pick({ stop: 17, lane: 0 }, nowhere);
    assert.deepEqual(
      exploration.picked.map(one => 'date' in one && one.date),
      ['2025-02-18'],
    );
  });

  it('are not there while some types are hidden', () => {
    assert.equal(explore(runningMonth(), ['type:api']).stops.length, 18);
  });
});

it('an unusual day says what is odd about it', () => {
  const exploration = explore(oneOutlier());
  const note = 'Feb 17 was 126 times a usual Monday ($19,667.15 instead of $156).';
  assert.ok(exploration.says({ stop: 16, lane: 0 }).endsWith(`; ${note}`));
  assert.equal(exploration.shows({ stop: 16, lane: 0 }).note, note);
  assert.equal(exploration.shows({ stop: 15, lane: 0 }).note, null);
});
