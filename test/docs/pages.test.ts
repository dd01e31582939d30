/** The pages of docs/ tell of everything that there is, lead to what exists, and are all in Storybook. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { declarationOf, docsFor, eventsOf, type Manifest } from '../../.storybook/arg-types.js';
import { PROBLEM_STATUS } from '../../src/contract/index.js';
import { forStorybook, split } from '../../stories/docs/for-storybook.js';
import { themeTokens } from '../../stories/support/theme-tokens.js';
import { pages } from './support/samples.js';

const text = (page: string) => readFileSync(page, 'utf8');
const manifest = JSON.parse(text('custom-elements.json')) as Manifest;
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName);
const docs = pages.filter(page => page.startsWith('docs'));

/** In a table's first column, each name in code. */
const tabled = (page: string, name: string) =>
  text(page)
    .split('\n')
    .some(line => line.startsWith('|') && line.split('|')[1]?.includes(`\`${name}\``));

describe('pages of the docs', () => {
  for (const page of docs) {
    it(`${page} is in Storybook`, () => {
      const name = basename(page, '.md');
      const wrapped = text(`stories/docs/${name}.mdx`);
      assert.match(wrapped, new RegExp(`docs/${name}\\.md\\?raw`));
      const [, title = ''] = /<Meta title="Guide\/([^"]+)"/.exec(wrapped) ?? [];
      assert.equal(title.toLowerCase().replaceAll(' ', '-'), name);
    });

    it(`${page} leads to what exists`, () => {
      for (const [, target = ''] of text(page).matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^https?:/.test(target)) continue;
        const [file = '', hash] = target.split('#');
        const path = file === '' ? page : join(dirname(page), file);
        assert.ok(existsSync(path), target);
        const headings = [...text(path).matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
          words
            .toLowerCase()
            .replace(/[^\w\s-]/g, '')
            .replaceAll(' ', '-'),
        );
        if (hash !== undefined) assert.ok(headings.includes(hash), target);
      }
    });
  }

  it('the theming page has every token with its default, and no other', () => {
    const rows = [
      ...text('docs/theming.md').matchAll(/^\| `(--consumption-[\w-]+)` +\|[^|]*\| ([^|]*?) *\|$/gm),
    ];
    const told = new Map(rows.map(([, name = '', initial = '']) => [name, initial]));
    assert.deepEqual(
      [...told.keys()].sort(),
      themeTokens()
        .map(({ name }) => name)
        .sort(),
    );
    for (const { name, initial } of themeTokens()) {
      if ('text' in initial || told.get(name) === 'the accent') continue;
      assert.equal(told.get(name), `\`${initial.light}\` \`${initial.dark}\``, name);
    }
  });

  it('the theming page has every part and every state', () => {
    const parts = new Set(elements.flatMap(({ cssParts = [] }) => cssParts.map(({ name }) => name)));
    const states = new Set(elements.flatMap(({ cssStates = [] }) => cssStates.map(({ name }) => name)));
    const missing = [...parts, ...states].filter(name => !tabled('docs/theming.md', name));
    assert.deepEqual(missing, []);
  });

  it('the errors page has every type of error, and every code with its status', () => {
    const page = 'docs/signing-in-and-errors.md';
    const [, union = ''] = /type ProblemType =([^;]+);/.exec(text('src/contract/problems.ts')) ?? [];
    const types = [...union.matchAll(/'([\w-]+)'/g)].map(([, type = '']) => type);
    assert.equal(types.length, 13);
    assert.deepEqual(
      types.filter(type => !tabled(page, type)),
      [],
    );
    for (const [code, status] of Object.entries(PROBLEM_STATUS)) {
      const row = text(page)
        .split('\n')
        .find(line => line.startsWith('|') && line.includes(`\`${code}\``) && line.includes(`| ${status} `));
      assert.ok(row, `${code} ${status}`);
    }
  });
});

describe('a page for Storybook', () => {
  it('leads to pages of Storybook, and its fences have a language alone', () => {
    assert.equal(
      forStorybook('[a](server.md#a-record)\n```ts file=src/a.ts\nconst a = 1;\n```\n'),
      '[a](?path=/docs/guide-server--docs#a-record)\n```ts\nconst a = 1;\n```\n',
    );
  });

  it('can be split below its first words', () => {
    assert.deepEqual(split('# A\n\nb\n\n## C\n'), ['# A\n\nb\n', '\n## C\n']);
  });
});

describe('what docs and controls tell of an element', () => {
  for (const { tagName = '' } of elements) {
    it(`<${tagName}>: all that the manifest has`, () => {
      const element = declarationOf(tagName, manifest)!;
      const told = Object.values(docsFor(tagName, manifest)!);
      const {
        members = [],
        events = [],
        slots = [],
        cssParts = [],
        cssProperties = [],
        cssStates = [],
      } = element;
      const all = [members, events, slots, cssParts, cssProperties, cssStates].flat();
      assert.equal(told.length, all.length);
      for (const { attribute } of members) {
        if (attribute)
          assert.ok(
            told.some(({ description }) => description?.includes(`\`${attribute}\``)),
            attribute,
          );
      }
    });
  }

  it('a choice is a choice, and what cannot be typed in has no control', () => {
    const view = docsFor('consumption-view', manifest)!;
    assert.deepEqual(view['mode']?.options, ['cost', 'activity']);
    assert.deepEqual(view['people']?.options, ['names', 'initials', 'hidden']);
    assert.equal(view['withoutDownloads']?.control, 'boolean');
    assert.equal(view['endpoint']?.control, 'text');
    assert.equal(view['report']?.control, false);
    assert.equal(view['client']?.control, false);
    assert.equal(view['css states: stale']?.name, ':state(stale)');
    assert.equal(view['slots: ']?.name, '(default)');
  });

  it('knows every event, and no element of another library', () => {
    assert.equal(eventsOf(manifest).length, 7);
    assert.equal(docsFor('other-element', manifest), null);
  });
});
