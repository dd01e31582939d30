import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { valueAxis } from '../../src/charts/value-axis.js';
import { formatsFor } from '../../src/format/formats.js';
import { value } from './values.js';

const languages = ['en', 'en-IN', 'de', 'fr', 'es', 'pt', 'ja', 'zh-CN', 'ar', 'ar-EG'];
const currencies = ['USD', 'EUR', 'INR', 'JPY', 'KWD'];
const readers = languages.flatMap(locale => currencies.map(currency => [locale, currency] as const));

describe('the labels of an axis', () => {
  for (const [locale, currency] of readers)
    for (const measure of ['cost', 'total_tokens'] as const)
      test(`tell every tick from the others: ${measure} in ${locale}, ${currency}`, () => {
        const { tick } = formatsFor(locale, currency).amounts[measure];
        fc.assert(
          fc.property(value, value, (a, b) => {
            const labels = valueAxis(Math.min(a, b), Math.max(a, b), 200, 4).ticks.map(tick);
            assert.equal(new Set(labels).size, labels.length, labels.join(' | '));
          }),
        );
      });

  test('call zero zero, without a sign or cents', () => {
    const { cost, total_tokens } = formatsFor('en', 'USD').amounts;
    assert.deepEqual([cost.tick(0), total_tokens.tick(0)], ['$0', '0']);
  });
});
