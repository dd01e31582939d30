import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseReport, type ReportDocument } from '../../../src/contract/index.js';
import { rankingExploration } from '../../../src/extras/explorer/ranking-exploration.js';
import { formatsFor } from '../../../src/format/formats.js';
import { ranking, type RankableSection } from '../../../src/model/ranking.js';
import type { RankingFacts } from '../../../src/templates/ranked-usage.js';
import { noTokenSplit } from '../../fixtures/reports.js';
import { smallReport } from '../../support/small-report.js';

const BY_TOKENS: RankingFacts = {
  name: 'tokensByModel',
  subject: 'model',
  columns: ['total_tokens'],
  split: true,
};
const BY_SERVICE: RankingFacts = {
  name: 'spendByService',
  subject: 'service',
  columns: ['cost'],
  split: false,
};
const BY_USER: RankingFacts = { name: 'topUsers', subject: 'user', columns: ['total_tokens'], split: false };

function explore(document: ReportDocument, facts: RankingFacts, section: 'models' | 'services' | 'users') {
  const report = parseReport(document);
  const outcome = ranking(
    report[section] as RankableSection,
    section === 'services' ? 'cost' : 'total_tokens',
    12,
  );
  assert(outcome.status === 'ready');
  return rankingExploration(outcome.model, facts, formatsFor('en-US', 'USD'), report, () => {});
}

const tableOf = (exploration: ReturnType<typeof explore>, stop: number, lane = 0) =>
  exploration.shows({ stop, lane }).lines.map(({ name, figures }) => [name, ...figures]);

describe('a row with its tokens apart', () => {
  const exploration = explore(smallReport(), BY_TOKENS, 'models');

  it('is read as a whole and by kind', () => {
    assert.deepEqual(exploration.stops[0]?.lanes, ['whole', 'input', 'cached', 'output']);
    assert.deepEqual(
      [0, 1, 2, 3].map(lane => exploration.says({ stop: 0, lane })),
      [
        '\u2068Palmyra X5\u2069: 1,020 tokens, 67.1% of 1,520 tokens; 120.65 US dollars',
        '\u2068Palmyra X5\u2069, Uncached input: 600 tokens, 58.8% of 1,020 tokens',
        '\u2068Palmyra X5\u2069, Cached input: 200 tokens, 19.6% of 1,020 tokens',
        '\u2068Palmyra X5\u2069, Output: 220 tokens, 21.6% of 1,020 tokens',
      ],
    );
  });

  it('is shown with all that is known of it', () => {
    assert.equal(exploration.shows({ stop: 0, lane: 0 }).title, 'Palmyra X5');
    assert.deepEqual(tableOf(exploration, 0), [
      ['Tokens', '1,020', '67.1%'],
      ['Uncached input', '600', '58.8%'],
      ['Cached input', '200', '19.6%'],
      ['Output', '220', '21.6%'],
      ['Cost', '$120.645', ''],
      ['Requests', '10', ''],
      ['Cost per 1M tokens', '$118,279.41', ''],
    ]);
    const current = exploration.shows({ stop: 0, lane: 2 }).lines.filter(line => line.isCurrent);
    assert.deepEqual(
      current.map(line => line.name),
      ['Cached input'],
    );
  });

  it('says of what is not known that it is not', () => {
    const document = smallReport();
    const [first, ...rest] = document.models!.items;
    const items = [{ ...first!, cache_read_input_tokens: null, cost: null }, ...rest];
    const vague = explore({ ...document, models: { items } }, BY_TOKENS, 'models');
    assert.equal(
      vague.says({ stop: 0, lane: 1 }),
      '\u2068Palmyra X5\u2069, Input: 800 tokens, 78.4% of 1,020 tokens',
    );
    assert.equal(vague.says({ stop: 0, lane: 2 }), '\u2068Palmyra X5\u2069, Cached input: not known');
    assert.deepEqual(tableOf(vague, 0).slice(1, 5), [
      ['Input', '800', '78.4%'],
      ['Cached input', '–', ''],
      ['Output', '220', '21.6%'],
      ['Cost', '–', ''],
    ]);
  });
});

it('a row whose tokens are one figure is one datum', () => {
  const { stops } = explore(noTokenSplit(), BY_TOKENS, 'models');
  assert.deepEqual(new Set(stops.map(({ lanes }) => lanes.length)), new Set([1]));
});

it('a service lacks no tokens', () => {
  assert.deepEqual(tableOf(explore(smallReport(), BY_SERVICE, 'services'), 0), [
    ['Cost', '$10.00', '100%'],
    ['Quantity', '1,250 pages', ''],
  ]);
});

it('the others and Unassigned are read as well', () => {
  const exploration = explore(smallReport(), BY_USER, 'users');
  assert.equal(
    exploration.says({ stop: 5, lane: 0 }),
    '\u20682 others\u2069: 40 tokens, 2.6% of 1,520 tokens; 5.35 US dollars',
  );
  assert.match(exploration.says({ stop: 6, lane: 0 }), /Unassigned.*: 20 tokens, 1.3% of/);
});
