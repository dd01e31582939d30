import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { english } from '../../src/format/english.js';

const largest = { name: 'API', share: '70%' };
const peak = { day: '13 Feb', amount: '$99.00' };

describe('a sentence says no more than is known', () => {
  const cases: [string, string, string][] = [
    [
      'of days',
      english.dailySummary(largest, peak, null),
      'API makes up 70%. The highest day is 13 Feb, with $99.00.',
    ],
    [
      'of days without shares',
      english.dailySummary(null, peak, null),
      'The highest day is 13 Feb, with $99.00.',
    ],
    ['of days without a peak', english.dailySummary(largest, null, null), 'API makes up 70%.'],
    [
      'of a day that is not in to its end',
      english.dailySummary(null, null, '18 Feb'),
      'Data for 18 Feb is not complete yet.',
    ],
    ['of days without either', english.dailySummary(null, null, null), ''],
    [
      'of a ranking',
      english.rankingSummary({ name: 'GPT', amount: '$5.00', share: '50%' }, '$10.00'),
      'GPT leads with $5.00, 50% of $10.00.',
    ],
    [
      'of a ranking without shares',
      english.rankingSummary({ name: 'GPT', amount: '$5.00', share: null }, '$4.00'),
      'GPT leads with $5.00.',
    ],
    ['of one other', english.others(1, '1'), '1 other'],
    ['of many others', english.others(1234, '1,234'), '1,234 others'],
  ];
  for (const [name, sentence, expected] of cases) test(name, () => assert.equal(sentence, expected));
});
