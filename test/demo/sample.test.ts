import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { AGENTS, MODEL_NAMES } from '../../demo/sample/catalog.js';
import { MONTHS } from '../../demo/sample/months.js';
import { PEOPLE } from '../../demo/sample/people.js';
import { SAMPLE_ORGANIZATION, sampleRecords } from '../../demo/sample/sample-organization.js';
import { shareOut } from '../../demo/sample/share-out.js';
import { compareMoney, parseMoney, sumMoney, type Money, type Report } from '../../src/contract/index.js';
import { duckdbSource, type DuckDBSource } from '../../src/server/duckdb.js';
import { ask, load } from '../server/support.js';

let source: DuckDBSource;
const reports = new Map<string, Report>();

before(async () => {
  source = await duckdbSource();
  await load(source, sampleRecords(), SAMPLE_ORGANIZATION);
  for (const { month } of MONTHS) {
    reports.set(month, await ask(source, `month=${month}`, { organization: SAMPLE_ORGANIZATION }));
  }
});
after(() => source.close());

interface Part {
  readonly cost: Money | null;
  readonly total_tokens?: number | null;
}

/** A section with what is below and beside it, added up to the last digit. */
function whole(section: { items: readonly Part[]; other: Part | null; unassigned?: Part | null } | null) {
  assert.ok(section);
  const parts = [...section.items, section.other, section.unassigned ?? null].filter(part => part !== null);
  return {
    cost: sumMoney(parts.map(part => part.cost ?? '0')),
    tokens: parts.reduce((sum, part) => sum + (part.total_tokens ?? 0), 0),
  };
}

describe('the sample organisation', () => {
  test('is the same every time', () => {
    assert.equal(JSON.stringify(sampleRecords()), JSON.stringify(sampleRecords()));
  });

  test('spent 1509.645 in February 2025, somewhat more than in January', () => {
    const february = reports.get('2025-02');
    assert.equal(february?.totals.cost, '1509.645');
    assert.equal(february?.currency, 'USD');
    assert.equal(february?.previous?.totals.cost, '1402.118');
    assert.deepEqual(february?.available, { from: '2024-01', to: '2025-02' });
    assert.deepEqual(february?.warnings, []);
  });

  for (const { month, spend } of MONTHS) {
    test(`adds up to the last digit in every section of ${month}`, () => {
      const report = reports.get(month);
      assert.ok(report?.daily);
      const { cost, total_tokens: tokens } = report.totals;
      assert.equal(cost, parseMoney(`${spend}e-6`));
      assert.deepEqual(whole({ items: report.daily, other: null }), { cost, tokens });
      assert.deepEqual(whole(report.users), { cost, tokens });
      assert.deepEqual(whole(report.agents), { cost, tokens });
      const models = whole(report.models);
      assert.equal(models.tokens, tokens);
      assert.equal(sumMoney([models.cost, whole(report.services).cost]), cost);
    });
  }

  test('has 300 people, 40 agents of three types, a dozen models and three services', () => {
    const february = reports.get('2025-02');
    assert.equal(5 + (february?.users?.other?.count ?? 0), 300);
    assert.equal(5 + (february?.agents?.other?.count ?? 0), 40);
    assert.equal(february?.models?.items.length, 12);
    assert.ok(february?.models?.items.every(model => Object.hasOwn(MODEL_NAMES, model.id)));
    assert.deepEqual(
      february?.services?.items.map(service => service.unit),
      ['days', 'requests', 'pages'],
    );
    assert.equal(new Set(PEOPLE.map(person => person.name)).size, 300);
    assert.deepEqual(new Set(AGENTS.map(agent => agent.type)), new Set(['api', 'framework', 'no_code']));
  });

  test('works less at weekends, has one day that stands out, and some usage of nobody', () => {
    const february = reports.get('2025-02');
    const ranked = [...dayTotals(february)].sort(([, a], [, b]) => compareMoney(b, a));
    assert.equal(ranked[0]?.[0], '2025-02-12');
    assert.ok(Number(ranked[0]?.[1]) > 1.5 * Number(ranked[1]?.[1]));
    const quietest = ranked.slice(-8).map(([day]) => new Date(`${day}T00:00:00Z`).getUTCDay());
    assert.deepEqual(new Set(quietest), new Set([0, 6]));
    assert.ok(february?.users?.unassigned && february.agents?.unassigned);
    assert.ok(february?.daily?.some(row => row.agent_type === null));
  });

  test('pays for each model what its prices say, but for rounding', () => {
    for (const { items } of [...reports.values()].map(report => report.models ?? { items: [] })) {
      const flat = items.find(model => model.id === 'writer/palmyra-vision');
      const listed = (Number(flat?.total_tokens) * 7.5) / 1_000_000;
      const cached = (Number(flat?.cache_read_input_tokens) * 7.5 * 0.9) / 1_000_000;
      assert.ok(Math.abs(Number(flat?.cost) - (listed - cached)) < 0.05);
    }
  });
});

function* dayTotals(report: Report | undefined): Generator<[string, Money]> {
  const days = new Map<string, Money>();
  for (const { date, cost } of report?.daily ?? [])
    days.set(date, sumMoney([days.get(date) ?? '0', cost ?? '0']));
  yield* days;
}

describe('sharing out', () => {
  test('gives everything away, and nobody more than a unit beside their due', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.array(fc.bigInt({ min: 1n, max: 10n ** 12n }), { minLength: 1, maxLength: 50 }),
        (amount, weights) => {
          const shares = shareOut(amount, weights);
          const total = weights.reduce((sum, weight) => sum + weight, 0n);
          assert.equal(
            shares.reduce((sum, share) => sum + share, 0n),
            amount,
          );
          shares.forEach((share, index) => {
            const due = (amount * (weights[index] ?? 0n)) / total;
            assert.ok(share === due || share === due + 1n);
          });
        },
      ),
    );
  });
});
