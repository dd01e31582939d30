import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatsFor, NO_CURRENCY } from '../../src/format/formats.js';

const { amounts } = formatsFor('en', 'USD');

describe('amounts are written', () => {
  const cases: [string, string, string][] = [
    ['in the report’s currency, rounded, for reading along', amounts.cost.short('1509.645'), '$1,509.65'],
    ['to the last digit on demand', amounts.cost.exact('1509.645'), '$1,509.645'],
    ['without superfluous cents on an axis', amounts.cost.tick(1500), '$1.5K'],
    ['as compact tokens for reading along', amounts.total_tokens.short('40800000'), '40.8M'],
    ['as every token on demand', amounts.total_tokens.exact('9007199254740993'), '9,007,199,254,740,993'],
    ['as compact tokens on an axis', amounts.total_tokens.tick(2_000_000), '2M'],
  ];
  for (const [name, text, expected] of cases) test(name, () => assert.equal(text, expected));
});

test('there are formats before there is a report', () => {
  assert.equal(formatsFor('en', NO_CURRENCY).count(1234), '1,234');
});
