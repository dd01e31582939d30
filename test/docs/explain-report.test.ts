import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainReport } from '../../stories/support/explain-report.js';
import { februaryReport, mismatched } from '../fixtures/reports.js';

const written = (document: unknown) => JSON.stringify(document, null, 2);
const good = februaryReport();
const said = (text: string) =>
  explainReport(text).findings.map(({ path, says, line }) => `${line} ${path} ${says}`);

test('a good document', () => {
  const { verdict, findings, document } = explainReport(written(good));
  assert.equal(verdict, 'good');
  assert.deepEqual(findings, []);
  assert.deepEqual(document, good);
});

test('text that is no JSON, with the line where it stops being any', () => {
  assert.equal(explainReport('{').verdict, 'not JSON');
  assert.deepEqual(said('{\n  "a": 1,\n  b: 2\n}'), ['3  "b" was not expected here']);
  assert.deepEqual(said(''), ['1  the text ends too early']);
});

test('what is wrong, in words, with its line', () => {
  const totals = { ...good.totals, cost: '1,5', total_tokens: -1, requests: '7' };
  const text = written({
    schema_version: '2.0',
    period: good.period,
    totals,
    daily: {},
    users: { items: [{ id: '' }] },
  });
  assert.equal(explainReport(text).verdict, 'not of the contract');
  const lines = said(text);
  const has = (line: RegExp) =>
    assert.ok(
      lines.some(one => line.test(one)),
      `${line} in ${lines.join('\n')}`,
    );
  has(/^2 schema_version expected version 1/);
  has(/^1 currency is missing/);
  has(/^\d+ totals\.cost expected money/);
  has(/^\d+ totals\.total_tokens expected 0 or more/);
  has(/^\d+ totals\.requests expected a number/);
  has(/^\d+ daily expected a list/);
  has(/^\d+ users\.items\.0\.id expected text that is not empty/);
});

test('one finding for a place, and the place is what it is about', () => {
  const text = written({ ...good, period: { ...good.period, data_through: 'yesterday' } });
  const { findings } = explainReport(text);
  assert.equal(findings.length, 1);
  const [{ start, end, says } = { start: 0, end: 0, says: '' }] = findings;
  assert.equal(text.slice(start, end), '"data_through": "yesterday"');
  assert.match(says, /an instant with its zone/);
});

test('a document that is none at all', () => {
  assert.deepEqual(said('null'), ['1  expected an object; it is null']);
});

test('parts that do not add up, to the last digit', () => {
  const { verdict, findings } = explainReport(written(mismatched()));
  assert.equal(verdict, 'does not add up');
  assert.ok(findings.length > 0);
  for (const { says } of findings)
    assert.match(
      says,
      /add up to [\d.]+( USD)?, totals\.\w+ is [\d.]+( USD)?: [\d.]+( USD)? too (much|little)/,
    );
});
