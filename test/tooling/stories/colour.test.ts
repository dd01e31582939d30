import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  contrast,
  fade,
  luminance,
  over,
  parseColour,
  worstContrast,
  type Colour,
} from '../../../scripts/stories/in-page/colour.js';

const grey = (value: number, alpha = 1): Colour => ({ red: value, green: value, blue: value, alpha });
const [black, white] = [grey(0), grey(1)];

function colour(value: string): Colour {
  const parsed = parseColour(value);
  assert.ok(parsed, value);
  return parsed;
}

const near = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 0.005, `${actual} is not ${expected}`);

describe('a computed colour', () => {
  for (const { value, expected } of [
    { value: 'rgb(255, 0, 51)', expected: { red: 1, green: 0, blue: 0.2, alpha: 1 } },
    { value: 'rgba(255, 255, 255, 0.25)', expected: grey(1, 0.25) },
    { value: 'rgba(0, 0, 0, 0)', expected: grey(0, 0) },
    { value: 'color(srgb 1 0.5 0)', expected: { red: 1, green: 0.5, blue: 0, alpha: 1 } },
    { value: 'color(srgb 1 1 1 / 0.5)', expected: grey(1, 0.5) },
    { value: 'color(srgb none 1e-7 0)', expected: { red: 0, green: 1e-7, blue: 0, alpha: 1 } },
  ]) {
    it(`is read: ${value}`, () => assert.deepEqual(parseColour(value), expected));
  }

  for (const value of ['red', '#fff', 'oklch(0.7 0.1 200)', 'color(display-p3 1 0 0)', 'url("#a")', 'none']) {
    it(`is left to the browser: ${value}`, () => assert.equal(parseColour(value), null));
  }
});

describe('contrast', () => {
  it('runs from 1 to 21, in either order', () => {
    assert.equal(contrast(white, white), 1);
    assert.equal(contrast(black, white), 21);
    assert.equal(contrast(white, black), 21);
  });

  // As other tools give them for these pairs.
  for (const { on, of, ratio } of [
    { of: 'rgb(118, 118, 118)', on: 'rgb(255, 255, 255)', ratio: 4.54 },
    { of: 'rgb(119, 119, 119)', on: 'rgb(255, 255, 255)', ratio: 4.48 },
    { of: 'rgb(255, 0, 0)', on: 'rgb(255, 255, 255)', ratio: 4.0 },
    { of: 'rgb(0, 0, 255)', on: 'rgb(255, 255, 255)', ratio: 8.59 },
  ]) {
    it(`of ${of} on ${on} is ${ratio}`, () => near(contrast(colour(of), colour(on)), ratio));
  }

  it('clamps what lies outside sRGB', () => {
    assert.equal(luminance(grey(1.2)), 1);
    assert.equal(luminance(grey(-0.1)), 0);
  });

  it('is that with the worst of several surfaces', () => {
    near(worstContrast(colour('rgb(118, 118, 118)'), [black, white]), 4.54);
    assert.equal(worstContrast(white, [black, white]), 1);
  });

  it('counts what is seen of a faded colour', () => {
    assert.equal(worstContrast(fade(black, 0), [white]), 1);
    near(worstContrast(fade(black, 0.5), [white]), contrast(grey(0.5), white));
  });
});

describe('a colour over another', () => {
  it('is itself when opaque, and nothing when clear', () => {
    assert.deepEqual(over(black, white), black);
    assert.deepEqual(over(fade(black, 0), white), white);
  });

  it('mixes by its alpha, channel by channel', () => {
    const mixed = over({ red: 1, green: 0, blue: 0.5, alpha: 0.25 }, white);
    assert.deepEqual(mixed, { red: 1, green: 0.75, blue: 0.875, alpha: 1 });
  });
});
