import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokens } from '../../src/styles/tokens.js';
import { contrast, deficiencies, difference } from './colours.js';

/** The defaults, as the style sheet has them: name → [light, dark]. */
const defaults = new Map(
  [...tokens.cssText.matchAll(/--_([\w-]+):[^;]*light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, [light, dark] as const],
  ),
);
const SCHEMES = [
  ['light', 0],
  ['dark', 1],
] as const;
const SERIES = [1, 2, 3, 4, 5, 6, 'other', 'unassigned'].map(name => `series-${name}`);

function colour(name: string, scheme: 0 | 1): string {
  const pair = defaults.get(name);
  assert.ok(pair, `--_${name} has a default for light and dark`);
  return pair[scheme];
}

for (const [scheme, index] of SCHEMES) {
  describe(`the default colours in ${scheme} mode`, () => {
    for (const name of [...SERIES, 'accent', 'cached', 'output', 'focus']) {
      it(`${name} stands 3 : 1 against the surface`, () => {
        assert.ok(contrast(colour(name, index), colour('surface', index)) >= 3);
      });
    }

    for (const name of ['accent', 'cached', 'output']) {
      it(`${name} stands 3 : 1 against the track of its bar`, () => {
        assert.ok(contrast(colour(name, index), colour('grid', index)) >= 3);
      });
    }

    for (const [text, ground] of [
      ['text', 'surface'],
      ['muted', 'surface'],
      ['muted', 'hover'],
      ['caution', 'caution-surface'],
    ] as const) {
      it(`${text} reads at 4.5 : 1 on ${ground}`, () => {
        assert.ok(contrast(colour(text, index), colour(ground, index)) >= 4.5);
      });
    }

    for (const deficiency of deficiencies) {
      it(`any two series stay apart for readers with ${deficiency}`, () => {
        for (const one of SERIES) {
          for (const other of SERIES.slice(SERIES.indexOf(one) + 1)) {
            const apart = difference(colour(one, index), colour(other, index), deficiency);
            assert.ok(apart >= 10, `${one} and ${other}: ${apart.toFixed(1)}`);
          }
        }
      });
    }
  });
}

describe('the colour maths', () => {
  it('agrees with published values', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  });
});
