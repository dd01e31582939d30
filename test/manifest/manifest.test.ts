/** Nothing in the sources is left out of custom-elements.json, however rarely it is seen. Specs beside this try it out. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Package } from 'custom-elements-manifest/schema';
import { elementsOf } from '../../scripts/manifest/schema.js';
import { publicMembers } from './public-members.js';

const elements = elementsOf(JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Package);

const modulesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => readFileSync(`${folder}/${file}`, 'utf8'));
const sources = modulesIn('src');

/** The first group of every match, anywhere in the sources, split at spaces. */
const said = (pattern: RegExp): string[] =>
  sources.flatMap(text => [...text.matchAll(pattern)]).flatMap(([, names = '']) => names.split(/\s+/));

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

const documented = (list: 'cssParts' | 'events' | 'cssProperties'): string[] =>
  sorted(elements.flatMap(element => (element[list] ?? []).map(({ name }) => name)));

/** The browser calls it. */
const CALLBACKS = ['connectedMoveCallback'];

describe('custom-elements.json', () => {
  it('has every tag that is defined', () => {
    const tags = readdirSync('src/elements').filter(tag => existsSync(`src/elements/${tag}/define.ts`));
    assert.deepEqual(sorted(elements.map(({ tagName }) => tagName)), sorted(tags));
  });

  it('is tried out in a browser for every tag', () => {
    const specs = modulesIn('test/manifest').join('\n');
    const tried = [...specs.matchAll(/describeEntries\(([^)]*)\);/g)].flatMap(([, tags = '']) =>
      [...tags.matchAll(/'([\w-]+)'/g)].map(([, tag = '']) => tag),
    );
    assert.deepEqual(sorted(tried), sorted(elements.map(({ tagName }) => tagName)));
  });

  it('has every part that a template names, and no other', () => {
    assert.deepEqual(sorted(said(/\bpart="([^"$]+)"/g)), documented('cssParts'));
    assert.deepEqual(said(/\bpart=["']?(\$\{)/g), [], 'a part whose name is only known later');
    assert.deepEqual(said(/\b(?:setAttribute\('part'|\.part\.(?:add|toggle))(\()?/g), []);
  });

  it('has every event that is fired, and no other', () => {
    assert.deepEqual(sorted(said(/\bfire\([^,]+,\s*'([\w-]+)'/g)), documented('events'));
    assert.deepEqual(
      sources.filter(text => /new CustomEvent\(/.test(text)).length,
      1,
      'all events go through fire()',
    );
  });

  it('has every token that is read, and no other', () => {
    assert.deepEqual(sorted(said(/var\(\s*(--consumption-[\w-]+)/g)), documented('cssProperties'));
  });

  const members = publicMembers();

  for (const element of elements) {
    describe(`of <${element.tagName}>`, () => {
      it('has every public property and method, and no other', () => {
        const real = members.get(element.name)?.filter(name => !CALLBACKS.includes(name));
        assert.deepEqual(sorted((element.members ?? []).map(({ name }) => name)), real);
      });

      const { attributes = [], events = [], slots = [], cssParts = [], cssStates = [] } = element;
      const fields = (element.members ?? []).filter(({ kind }) => kind === 'field');

      it('says of everything what it is for', () => {
        const all = [
          ...(element.members ?? []),
          ...attributes,
          ...events,
          ...slots,
          ...cssParts,
          ...cssStates,
          ...(element.cssProperties ?? []),
        ];
        assert.ok(all.length > 0);
        assert.deepEqual(
          all.filter(({ description = '' }) => description.length < 5),
          [],
        );
        assert.ok(element.summary && element.description);
      });

      it('says of what type it is, and what it is by default', () => {
        const typed: readonly { readonly type?: { readonly text: string } }[] = [
          ...fields.filter(member => member.kind === 'field'),
          ...attributes,
          ...events,
        ];
        const types = typed.filter(({ type }) => !type?.text);
        assert.deepEqual(types, []);
        assert.deepEqual(
          fields.filter(field => !('default' in field)),
          [],
        );
        assert.deepEqual(
          (element.cssProperties ?? []).filter(token => !token.syntax || !token.default),
          [],
        );
      });
    });
  }
});
