import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { displayName, isolate, LONGEST_NAME } from '../../src/format/display-text.js';

const RLO = '\u202E';
const [RLI, FSI, PDI] = ['\u2067', '\u2068', '\u2069'];

describe('a name', () => {
  const cases: [string, string, string][] = [
    ['is shown as it is', 'Invoice reader', 'Invoice reader'],
    ['may look like markup', '<img src=x onerror=1>', '<img src=x onerror=1>'],
    ['may be in any script', 'مساعد الفواتير 請求書', 'مساعد الفواتير 請求書'],
    ['of the longest length is whole', 'a'.repeat(256), 'a'.repeat(256)],
    ['beyond it is cut, and says so', 'a'.repeat(257), `${'a'.repeat(256)}…`],
    ['is not cut through a character', `${'a'.repeat(255)}😀`, `${'a'.repeat(255)}…`],
    ['of combining marks is cut too', `e${'\u0301'.repeat(50_000)}`, `e${'\u0301'.repeat(255)}…`],
    ['cannot turn what follows around', `User ${RLO}evil`, 'User evil'],
    ['is one line', 'one\r\ntwo\u2029three\u0085four', 'one two three four'],
    ['keeps what it isolates', `a ${RLI}ב${PDI} c`, `a ${RLI}ב${PDI} c`],
    ['does not open what it leaves open', `א${RLI}b`, 'אb'],
    ['does not close what it did not open', `a${PDI}${RLI}b`, 'ab'],
    [
      'that is cut within an isolate leaves nothing open',
      `${FSI}${'a'.repeat(300)}${PDI}`,
      `${'a'.repeat(255)}…`,
    ],
    ['may be empty', '', ''],
  ];
  for (const [name, given, shown] of cases) test(name, () => assert.equal(displayName(given), shown));

  test('a megabyte long costs no more than a short one', () =>
    assert.equal(displayName('x'.repeat(2 ** 20)).length, LONGEST_NAME + 1));
});

/** How deep each character stands in isolates, ours included. */
function depths(text: string): number[] {
  let depth = 0;
  return [...text].map(mark => (depth += mark === PDI ? -1 : /[\u2066-\u2068]/.test(mark) ? 1 : 0));
}

describe('a name inside a sentence', () => {
  test('is set apart from the words around it', () => assert.equal(isolate('אבג'), `${FSI}אבג${PDI}`));

  test('never reaches them, whatever it is made of', () => {
    const nasty = fc.constantFrom(RLO, RLI, FSI, PDI, '\u2066', '\u202A', '\u2029', '\n', '😀', 'א', 'a');
    const name = fc.string({ unit: nasty, maxLength: 300 });
    fc.assert(
      fc.property(name, name => {
        const shown = isolate(name);
        const inside = depths(shown);
        assert.equal(inside.at(-1), 0);
        assert.ok(inside.slice(0, -1).every(depth => depth > 0));
        assert.doesNotMatch(shown, /[\u202A-\u202E\u2029\n]/);
        assert.doesNotMatch(shown, /\p{Surrogate}/u);
        assert.ok(shown.length <= LONGEST_NAME + 3);
      }),
    );
  });
});
