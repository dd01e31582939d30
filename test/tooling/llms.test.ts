import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { llmsText } from '../../scripts/llms/llms-text.js';
import type { TaggedElement } from '../../scripts/manifest/schema.js';

const project = { name: 'x-elements', description: 'Elements that show x.' };
const element = {
  tagName: 'x-y',
  summary: 'Shows x.',
  attributes: [{ name: 'month' }],
  events: [{ name: 'x-load' }],
} as TaggedElement;

describe('llms.txt', () => {
  const text = (markdown: string) => llmsText(project, [element], [{ path: 'docs/a.md', markdown }]);

  it('begins with name and description, and has no second title', () => {
    assert.match(text('# A\n\nB.'), /^# x-elements\n\n> Elements that show x\.\n\n/);
    assert.equal(text('# A\n\nB.').match(/^# /gm)?.length, 1);
  });

  it('has a line for each element, with what it takes and tells', () => {
    const line = '- [`<x-y>`](src/elements/x-y/x-y.ts): Shows x. Attributes: `month`. Events: `x-load`.\n';
    assert.ok(text('# A\n\nB.').includes(line));
  });

  for (const [what, markdown] of [
    ['of one line', '# Themes\n\nColours are yours.\n\nMore.'],
    ['of two lines', '# Themes\n\nColours\nare yours.\n'],
    ['below a picture', '# Themes\n\n![x](x.png)\n\n<picture></picture>\n\nColours are yours.'],
    ['below front matter', '---\nid: 1\n---\n# Themes\n\nColours are yours.'],
  ] as const) {
    it(`has a line for each page: its title, and its first paragraph ${what}`, () =>
      assert.ok(text(markdown).includes('- [Themes](docs/a.md): Colours are yours.\n')));
  }

  it('refuses a page that does not say what it is about', () => {
    assert.throws(() => text('Only words.'), /docs\/a\.md/);
    assert.throws(() => text('# Only a title'), /docs\/a\.md/);
  });
});
