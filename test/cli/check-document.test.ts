import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkDocument } from '../../src/cli/check/check-document.js';
import type { Finding } from '../../src/cli/check/finding.js';
import { februaryReport, mismatched, withWarnings } from '../fixtures/reports.js';

const inLines = (findings: readonly Finding[]) =>
  findings.map(({ kind, where, what }) => `${kind} ${where}: ${what}`);

/** The lines about a good report in which one place is changed. */
function linesAbout(path: string, value: unknown): string[] {
  const document = structuredClone(februaryReport()) as object;
  const keys = path.split('.');
  const last = keys.pop()!;
  const parent = keys.reduce<Record<string, unknown>>(
    (place, key) => place[key] as Record<string, unknown>,
    document as Record<string, unknown>,
  );
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return inLines(checkDocument(document).findings);
}

describe('what is not of the contract is said in plain words, by its path', () => {
  for (const [path, value, line] of [
    ['currency', undefined, 'currency: is missing'],
    ['currency', 'dollars', 'currency: expected an ISO 4217 code, such as "USD"; it is "dollars"'],
    ['period', null, 'period: expected an object; it is null'],
    ['period.month', '2025-2', 'period.month: expected a month, such as "2025-02"; it is "2025-2"'],
    ['period.complete', 'yes', 'period.complete: expected true or false; it is "yes"'],
    [
      'period.data_through',
      'yesterday',
      'period.data_through: expected an instant with its zone, such as "2025-03-01T00:00:00Z"; it is "yesterday"',
    ],
    ['period.start', '2025-02-02', 'period.start: 2025-02-02 is not the first day of 2025-02'],
    [
      'totals.cost',
      'free',
      'totals.cost: expected money, as a decimal in text ("12.50") or a number; it is "free"',
    ],
    [
      'totals.cost',
      {},
      'totals.cost: expected money, as a decimal in text ("12.50") or a number; it is an object',
    ],
    ['totals.total_tokens', -1, 'totals.total_tokens: expected 0 or more; it is -1'],
    ['totals.total_tokens', 1.5, 'totals.total_tokens: expected a whole number below 2^53; it is 1.5'],
    ['totals.total_tokens', '7', 'totals.total_tokens: expected a number; it is "7"'],
    ['daily', {}, 'daily: expected a list; it is an object'],
    ['daily.3', 1, 'daily.3: expected an object; it is 1'],
    [
      'daily.3.date',
      '2025-02-30',
      'daily.3.date: expected a day of the calendar, such as "2025-02-28"; it is "2025-02-30"',
    ],
    ['models.items.0.id', '', 'models.items.0.id: expected text that is not empty; it is ""'],
    ['models', [], 'models.items: is missing'],
    [
      'coverage.cost',
      'x',
      'coverage.cost: expected one of "billed", "estimated", "mixed", "none"; it is "x"',
    ],
    ['previous.to_date', { days: 40, totals: {} }, 'previous.to_date.days: expected 31 or less; it is 40'],
    [
      'schema_version',
      '2.0',
      'schema_version: expected version 1 of the contract, such as "1.0"; it is "2.0"',
    ],
    ['schema_version', 1, 'schema_version: expected text; it is 1'],
  ] as const) {
    test(`${path} as ${JSON.stringify(value)}`, () =>
      assert.deepEqual(linesAbout(path, value), [`problem ${line}`]));
  }

  test('every issue, not only the first', () => {
    const document = { ...februaryReport(), currency: 1, totals: { cost: 'x', requests: -1 } };
    assert.equal(checkDocument(document).findings.length, 3);
  });

  for (const document of [null, 'text', 3]) {
    test(`${JSON.stringify(document)} as a whole`, () => {
      const [line] = inLines(checkDocument(document).findings);
      assert.match(line!, /^problem the document: expected an object; it is /);
    });
  }

  test('without anything that a terminal would obey, and cut short', () => {
    const [line = ''] = linesAbout('period.month', `\u001b[2J\u202e${'x'.repeat(5000)}`);
    assert.match(line, /it is "\\u001b\[2J\\u202ex+…"$/);
    assert.ok(line.length < 200);
  });
});

describe('a report that contradicts itself', () => {
  const report = (changes: object) => ({
    ...februaryReport(),
    daily: null,
    models: null,
    services: null,
    users: null,
    agents: null,
    ...changes,
  });
  const totals = { cost: '10', total_tokens: 100, input_tokens: 60, output_tokens: 40 };

  test('is told by section, with both figures and the gap between them, exactly', () => {
    const daily = [
      { date: '2025-02-01', agent_type: null, cost: '9.99', total_tokens: 100 },
      { date: '2025-02-02', agent_type: null, cost: '0.0100011', total_tokens: 7 },
    ];
    assert.deepEqual(inLines(checkDocument(report({ totals, daily })).findings), [
      'problem daily cost: the days add up to 10.0000011 USD, totals.cost is 10 USD: 0.0000011 USD too much',
      'problem daily total_tokens: the days add up to 107, totals.total_tokens is 100: 7 too much',
    ]);
  });

  test('in its tokens, too', () => {
    const split = { ...totals, output_tokens: 30 };
    assert.deepEqual(inLines(checkDocument(report({ totals: split })).findings), [
      'problem totals total_tokens: input_tokens and output_tokens add up to 90, totals.total_tokens is 100: 10 too little',
    ]);
  });

  test('fails, as elements would say', () => {
    const { findings } = checkDocument(mismatched());
    assert.ok(findings.some(({ kind }) => kind === 'problem'));
  });
});

test('a good report is fine, and its own warnings are no problems', () => {
  assert.deepEqual(checkDocument(februaryReport()).findings, []);
  const { findings, report } = checkDocument(withWarnings());
  assert.ok(report);
  assert.ok(findings.length > 0);
  assert.ok(findings.every(({ kind }) => kind === 'warning'));
});
