import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compare, mayBreak } from '../../../scripts/api/compare.js';
import type { Surface } from '../../../scripts/api/surface.js';

const surface = (lines: readonly string[], doors: readonly string[] = ['.']): Surface => ({
  doors,
  elements: { 'top-users': lines },
});

const MODE = "attribute mode: 'cost' | 'activity'";

describe('comparing public surfaces', () => {
  const table: readonly [string, Surface, Surface, readonly string[], readonly string[]][] = [
    ['nothing changed', surface([MODE]), surface([MODE]), [], []],
    ['a part is new', surface([]), surface(['part row']), [], ['<top-users> part row']],
    ['a part is gone', surface(['part row']), surface([]), ['<top-users> part row is gone'], []],
    ['a slot is renamed', surface(['slot a']), surface(['slot b']), ['<top-users> slot a is gone'], ['<top-users> slot b']],
    [
      'a type has changed',
      surface([MODE]),
      surface(['attribute mode: string']),
      [`<top-users> ${MODE} has become attribute mode: string`],
      [],
    ],
    [
      'an attribute stays where its property goes',
      surface(['attribute month: string', 'property month: string']),
      surface(['attribute month: string']),
      ['<top-users> property month: string is gone'],
      [],
    ],
    ['an element is gone', surface([MODE]), { doors: ['.'], elements: {} }, ['<top-users> is gone'], []],
    ['an element is new', { doors: ['.'], elements: {} }, surface([MODE]), [], ['<top-users>']],
    ['a door is gone', surface([], ['.', './server']), surface([]), ['door ./server is gone'], []],
    ['a door is new', surface([]), surface([], ['.', './server']), [], ['door ./server']],
  ];

  for (const [what, released, today, broken, added] of table) {
    it(`says that ${what}`, () => assert.deepEqual(compare(released, today), { broken, added }));
  }
});

describe('a version that may break what was promised', () => {
  const table: readonly [string, string, boolean][] = [
    ['0.1.0', '0.1.0', false],
    ['0.1.0', '0.1.9', false],
    ['0.1.0', '0.2.0', true],
    ['0.9.3', '1.0.0', true],
    ['1.2.0', '1.3.0', false],
    ['1.2.0', '2.0.0', true],
    ['1.2.0', '0.9.0', false],
    ['2.0.0-beta.1', '2.0.0', false],
  ];

  for (const [released, today, expected] of table) {
    it(`${released} → ${today}: ${expected ? 'yes' : 'no'}`, () =>
      assert.equal(mayBreak(released, today), expected));
  }

  it('knows what is no version', () => assert.throws(() => mayBreak('0.1', '0.1.0'), /no version/));
});
