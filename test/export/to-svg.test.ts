import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { boxPath, IDENTITY, type Scene, type ShapeMark, type TextMark } from '../../src/export/scene.js';
import { toSvg } from '../../src/export/to-svg.js';
import { HOSTILE_STRINGS } from '../support/hostile.js';

const black = { color: '#000000', opacity: 1 };
const font = { family: 'system-ui, "Noto Sans"', size: 14, weight: '600', style: 'normal', letterSpacing: 0 };

const line: TextMark = {
  kind: 'text',
  text: 'API',
  x: 10.12345,
  baseline: 20,
  width: 30,
  direction: 'ltr',
  font,
  paint: black,
};

const shape: ShapeMark = {
  kind: 'shape',
  d: boxPath({ x: 1, y: 2, width: 3, height: 4 }),
  transform: IDENTITY,
  fill: { color: '#6259e0', opacity: 0.5 },
  stroke: { ...black, width: 2, dashes: [4, 2] },
  clip: null,
  crisp: true,
};

const drawn = (changes: Partial<Scene>): string =>
  toSvg({ width: 100, height: 50, background: black, title: 'A', description: 'B', marks: [], ...changes });

describe('a scene as SVG', () => {
  test('is a document of its own, with a name and a description', () => {
    const svg = drawn({ title: 'Spend & more', description: '<b>' });
    assert.match(
      svg,
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="100" height="50" viewBox="0 0 100 50" role="img">\n/,
    );
    assert.match(svg, /<title>Spend &amp; more<\/title>\n<desc>&lt;b&gt;<\/desc>/);
  });

  test('has each line where it stood, as wide as it was', () => {
    assert.match(
      drawn({ marks: [line] }),
      /<text x="10\.123" y="20" textLength="30" lengthAdjust="spacingAndGlyphs" font-family="system-ui, &quot;Noto Sans&quot;" font-size="14" font-weight="600" fill="#000000">API<\/text>/,
    );
  });

  test('lets a line from right to left end at its left edge', () => {
    const svg = drawn({ marks: [{ ...line, direction: 'rtl' }] });
    assert.match(svg, /<text x="10\.123" y="20" direction="rtl" text-anchor="end"/);
  });

  test('has the paint, the strokes and the place of a shape', () => {
    const svg = drawn({ marks: [{ ...shape, transform: [2, 0, 0, 2, 5, 5] }] });
    assert.match(
      svg,
      /<path d="M1,2h3v4h-3z" transform="matrix\(2 0 0 2 5 5\)" fill="#6259e0" fill-opacity="0\.5" stroke="#000000" stroke-width="2" stroke-dasharray="4 2" shape-rendering="crispEdges"\/>/,
    );
  });

  test('writes a clip once for all that it clips', () => {
    const clip = boxPath({ x: 0, y: 0, width: 8, height: 8 }, 4);
    const svg = drawn({ marks: [{ ...shape, clip }, { ...shape, clip }, shape] });
    assert.equal(svg.match(/<clipPath id="shared-0">/g)?.length, 1);
    assert.equal(svg.match(/<g clip-path="url\(#shared-0\)">/g)?.length, 2);
  });

  test('has the tile that a shape is filled with', () => {
    const fill = { width: 6, height: 6, marks: [{ ...shape, stroke: null, crisp: false }] };
    const svg = drawn({
      marks: [
        { ...shape, fill },
        { ...shape, fill },
      ],
    });
    assert.equal(
      svg.match(
        /<pattern id="shared-0" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M1,2h3v4h-3z" fill="#6259e0" fill-opacity="0\.5"\/><\/pattern>/g,
      )?.length,
      1,
    );
    assert.equal(svg.match(/ fill="url\(#shared-0\)"/g)?.length, 2);
  });

  for (const [name, text] of Object.entries(HOSTILE_STRINGS)) {
    test(`holds no tag, attribute or character by what it is told to say: ${name}`, () => {
      const svg = drawn({
        title: text,
        description: text,
        marks: [{ ...line, text, font: { ...font, family: text } }],
      });
      const tags = [...svg.matchAll(/<\/?([^\s/>]+)/g)].map(([, tag]) => tag);
      assert.deepEqual([...new Set(tags)], ['svg', 'title', 'desc', 'rect', 'text']);
      assert.doesNotMatch(svg.replace(/="[^"]*"/g, '').replace(/>[^<]*</g, '><'), /\son\w+/);
      assert.doesNotMatch(svg, /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
    });
  }
});
