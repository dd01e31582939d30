import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { WARNING_CODES, type Mismatch } from '../../src/contract/index.js';
import { mismatchFlags, staleFlag, warningFlags } from '../../src/format/flags.js';
import { formatsFor } from '../../src/format/formats.js';

const formats = formatsFor('en-GB', 'USD');
const warnings = (...codes: string[]) => codes.map(code => ({ code, detail: 'upstream says: <b>key</b>' }));

describe('a mismatch is told with both sums, exactly', () => {
  const cases: [string, Mismatch, string][] = [
    [
      'of money',
      { section: 'daily', measure: 'cost', expected: '1509.645', actual: '1500.0001' },
      'The days add up to US$1,500.0001, the report’s total says US$1,509.645.',
    ],
    [
      'of tokens',
      { section: 'models', measure: 'total_tokens', expected: 40_800_000, actual: 40_799_999 },
      'Models and services add up to 40,799,999, the report’s total says 40,800,000.',
    ],
  ];
  for (const [name, mismatch, sentence] of cases)
    test(name, () => assert.deepEqual(mismatchFlags([mismatch], formats), [sentence]));

  test('once, though two sections are wrong alike', () => {
    const users: Mismatch = { section: 'users', measure: 'cost', expected: '2', actual: '1' };
    assert.deepEqual(mismatchFlags([users, { ...users, section: 'agents' }], formats), [
      'The parts add up to US$1.00, the report’s total says US$2.00.',
    ]);
  });

  test('not at all where all adds up', () => assert.deepEqual(mismatchFlags([], formats), []));
});

describe('a warning', () => {
  for (const code of WARNING_CODES)
    test(`has words of its own: ${code}`, () => {
      const [sentence = ''] = warningFlags(warnings(code), formats);
      assert.equal(sentence, formats.messages.warnings[code]);
      assert.match(sentence, /^[A-Z].*\.$/);
      assert.notEqual(sentence, formats.messages.unknownWarning);
    });

  for (const code of ['toString', '__proto__', 'constructor', '', 'of_the_future'])
    test(`that nobody has words for is told all the same: ${JSON.stringify(code)}`, () =>
      assert.deepEqual(warningFlags(warnings(code), formats), [formats.messages.unknownWarning]));

  test('is told once, and never in the source’s own words', () => {
    const flags = warningFlags(warnings('truncated', 'new', 'truncated', 'newer'), formats);
    assert.deepEqual(flags, [formats.messages.warnings.truncated, formats.messages.unknownWarning]);
  });
});

test('stale figures tell the time that they are of', () => {
  const received = new Date(2025, 1, 18, 9, 41).getTime();
  assert.equal(staleFlag(received, formats), 'Could not be updated. Figures from 18 Feb, 9:41.');
});
