import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { ContractError, findMismatches, parseReport } from '../../src/contract/index.js';

const smallest = {
  schema_version: '1.0',
  currency: 'USD',
  period: { month: '2025-02', start: '2025-02-01', end: '2025-03-01', timezone: 'UTC', complete: true },
  totals: { cost: '1.50' },
};

function pathsOf(document: unknown): string[] {
  try {
    parseReport(document);
  } catch (error) {
    assert.ok(error instanceof ContractError);
    return error.issues.map(issue => issue.path);
  }
  return [];
}

describe('parseReport', () => {
  test('fills what a document does not tell with null, and writes money one way', () => {
    const report = parseReport(smallest);
    assert.equal(report.totals.cost, '1.5');
    assert.equal(report.totals.total_tokens, null);
    assert.equal(report.users, null);
    assert.deepEqual(report.warnings, []);
  });

  test('leaves its input alone and ignores unknown fields', () => {
    const document = Object.freeze({ ...smallest, 'x-extra': { deep: [1] } });
    assert.ok(!('x-extra' in parseReport(document)));
  });

  test('reads its own output to the same', () => {
    const report = parseReport(smallest);
    assert.deepEqual(parseReport(report), report);
  });

  const wrong: [what: string, document: unknown, path: string][] = [
    ['another major version', { ...smallest, schema_version: '2.0' }, 'schema_version'],
    ['a day that is none', { ...smallest, daily: [{ date: '2025-02-30' }] }, 'daily.0.date'],
    ['a day of another month', { ...smallest, daily: [{ date: '2025-03-01' }] }, 'daily.0.date'],
    [
      'a month that ends elsewhere',
      { ...smallest, period: { ...smallest.period, end: '2025-02-28' } },
      'period.end',
    ],
    ['an infinite cost', { ...smallest, totals: JSON.parse('{"cost":1e999}') }, 'totals.cost'],
    ['half a token', { ...smallest, totals: { total_tokens: 0.5 } }, 'totals.total_tokens'],
    [
      'an object for a name',
      { ...smallest, users: { items: [{ id: 'u', name: { a: 1 } }] } },
      'users.items.0.name',
    ],
    ['an empty id', { ...smallest, users: { items: [{ id: '' }] } }, 'users.items.0.id'],
    ['no document at all', null, ''],
  ];
  for (const [what, document, path] of wrong) {
    test(`refuses ${what} and names where`, () => assert.deepEqual(pathsOf(document), [path]));
  }

  const example = '../shared/report.example.json';
  test(
    "reads the contract page's example, which adds up",
    { skip: !existsSync(example) && `no ${example}` },
    () => {
      const report = parseReport(JSON.parse(readFileSync(example, 'utf8')));
      assert.equal(report.totals.cost, '1509.645');
      assert.deepEqual(findMismatches(report), []);
    },
  );
});
