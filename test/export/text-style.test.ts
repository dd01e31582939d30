import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { directionOf } from '../../src/export/text-style.js';

const style = (unicodeBidi: string, direction: string) => ({ unicodeBidi, direction }) as CSSStyleDeclaration;

describe('the direction of a line', () => {
  for (const [text, direction] of [
    ['$5 by API', 'ltr'],
    ['3 رموز', 'rtl'],
    ['\u2068عربي\u2069 leads', 'ltr'],
    ['\u2068API\u2069 في الصدارة', 'rtl'],
    ['\u200F120 US$', 'rtl'],
    ['\u200E120 ر.س', 'ltr'],
    ['עוזר', 'rtl'],
    ['\u{1E900}', 'rtl'],
    ['顧客', 'ltr'],
  ] as const) {
    test(`is its own, where it may say so: ${JSON.stringify(text)}`, () => {
      assert.equal(directionOf(text, style('plaintext', direction === 'ltr' ? 'rtl' : 'ltr')), direction);
    });
  }

  test('is that of its surroundings, where it says nothing or may not', () => {
    assert.equal(directionOf('1–17', style('plaintext', 'rtl')), 'rtl');
    assert.equal(directionOf('API', style('isolate', 'rtl')), 'rtl');
    assert.equal(directionOf('عربي', style('normal', 'ltr')), 'ltr');
  });
});
