import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseRetryAfter } from '../../src/contract/retry-after.js';

const NOW = Date.UTC(2025, 1, 17, 12, 0, 0);
const YEAR = 365 * 24 * 3_600_000;

describe('Retry-After', () => {
  const readable: [header: string, at: number][] = [
    ['0', NOW],
    ['1', NOW + 1_000],
    ['007', NOW + 7_000],
    ['86400', NOW + 86_400_000],
    ['9'.repeat(400), NOW + YEAR],
    ['Mon, 17 Feb 2025 12:00:30 GMT', NOW + 30_000],
  ];
  for (const [header, at] of readable) {
    test(`permits the next request as "${header.slice(0, 40)}" says`, () => {
      assert.equal(parseRetryAfter(header, NOW), at);
    });
  }

  const ignored = [
    null,
    '',
    '-5',
    '1.5',
    '+3',
    '1e3',
    '0x10',
    '٣',
    'soon',
    'Invalid Date',
    '2025-02-17T12:00:30Z',
    'Mon, 17 Feb 2025 12:00:30 +0000',
    'Monday, 17-Feb-25 12:00:30 GMT',
    'Mon Feb 17 12:00:30 2025',
    'Tue, 17 Feb 2025 12:00:30 GMT',
    'Mon, 30 Feb 2026 12:00:30 GMT',
    'Mon, 17 Feb 2025 11:59:59 GMT',
  ];
  for (const header of ignored) {
    test(`is ignored when it is ${JSON.stringify(header)}`, () => {
      assert.equal(parseRetryAfter(header, NOW), undefined);
    });
  }

  test('is never NaN and never in the past, whatever it says', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'0123456789-+.e: GMT') }),
      fc.date({ noInvalidDate: true }).map(date => date.toUTCString()),
    );
    fc.assert(
      fc.property(anything, header => {
        const at = parseRetryAfter(header, NOW);
        assert.ok(at === undefined || (at >= NOW && Number.isFinite(new Date(at).getTime())));
      }),
      { numRuns: 5_000 },
    );
  });
});
