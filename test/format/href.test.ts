import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { linkTo } from '../../src/format/href.js';
import { HOSTILE_STRINGS } from '../support/hostile.js';

const BASE = 'https://host.example/app/usage?tab=1#top';
const href = (template: string, id = 'a-1', base = BASE) =>
  linkTo(template, { id, month: '2025-02' }, base)?.href ?? null;

describe('a link', () => {
  const cases: [string, string, string, string][] = [
    ['to a path', '/agents/{id}', 'a-1', 'https://host.example/agents/a-1'],
    ['beside the page', 'agents/{id}', 'a-1', 'https://host.example/app/agents/a-1'],
    ['with the month', '/a/{id}?m={month}', 'a-1', 'https://host.example/a/a-1?m=2025-02'],
    ['with one thing twice', '/{id}/{id}', 'a', 'https://host.example/a/a'],
    ['that begins with the id', '/{id}/usage', 'a', 'https://host.example/a/usage'],
    ['to an anchor', '#{id}', 'a-1', 'https://host.example/app/usage?tab=1#a-1'],
    ['to another origin that the host names', 'https://x.example/{id}', 'a', 'https://x.example/a'],
    ['by http', 'http://x.example/{id}', 'a', 'http://x.example/a'],
    [
      'with an id of slashes',
      '/agents/{id}',
      'a/../b?c#d&e',
      'https://host.example/agents/a%2F..%2Fb%3Fc%23d%26e',
    ],
    ['with a mail address', '/u/{id}', 'ada@acme.example', 'https://host.example/u/ada%40acme.example'],
    ['with letters of any script', '/u/{id}', 'é', 'https://host.example/u/%C3%A9'],
    ['with an id that looks like a template', '/u/{id}', '{month}', 'https://host.example/u/%7Bmonth%7D'],
    ['with what is no field', '/u/{name}', 'a', 'https://host.example/u/%7Bname%7D'],
  ];
  for (const [what, template, id, expected] of cases)
    test(what, () => assert.equal(href(template, id), expected));

  test('says whether it leaves the origin of the page', () => {
    const leaves = (template: string) => linkTo(template, { id: 'a', month: '2025-02' }, BASE)?.leaves;
    assert.equal(leaves('/a/{id}'), false);
    assert.equal(leaves('https://host.example/{id}'), false);
    assert.equal(leaves('//x.example/{id}'), true);
    assert.equal(leaves('http://host.example/{id}'), true);
  });
});

describe('there is no link', () => {
  const none: [string, string, string][] = [
    ['without a template', '', 'a'],
    ['that runs', 'javascript:alert("{id}")', 'a'],
    ['that runs, in disguise', 'java\tscript:alert("{id}")', 'a'],
    ['that runs, in another disguise', '\u0001JavaScript:alert("{id}")', 'a'],
    ['that carries a page', 'data:text/html,{id}', 'a'],
    ['to a file', 'file:///{id}', 'a'],
    ['to a mailbox', 'mailto:{id}', 'a'],
    ['to no URL', 'https://[{id}', 'a'],
    ['whose host the id is', 'https://{id}/', 'evil.example'],
    ['whose host is a letter', 'https://{id}/', 'x'],
    ['whose host the id begins', 'https://{id}.host.example/', 'evil'],
    ['whose host the id ends', 'https://host.example.{id}/', 'evil'],
    ['whose port the id is', 'https://host.example:{id}/', '8443'],
    ['whose scheme the id is', '{id}://host.example/', 'http'],
    ['whose id steps up', '/agents/{id}/usage', '..'],
    ['whose id stays', '/agents/{id}', '.'],
    ['whose id is a megabyte', '/agents/{id}', 'W'.repeat(1_000_000)],
    ['whose id is half a character', '/agents/{id}', '\uD83D'],
  ];
  for (const [what, template, id] of none) test(what, () => assert.equal(href(template, id), null));

  test('from a page that has no address itself', () => {
    assert.equal(href('/agents/{id}', 'a', 'about:blank'), null);
    assert.equal(href('/agents/{id}', 'a', 'file:///usage.html'), null);
  });
});

test('an id chooses neither scheme nor host, whatever it says', () => {
  const ids = [
    ...Object.values(HOSTILE_STRINGS),
    'javascript:alert(1)',
    '//evil.example',
    'https:\\\\evil.example',
    '@evil.example',
  ];
  for (const template of [
    '{id}',
    '/{id}',
    '//{id}',
    'https:{id}',
    '{id}/x',
    '?{id}',
    'https://x.example{id}',
  ]) {
    for (const id of ids) {
      const found = href(template, id);
      if (found === null) continue;
      const { origin } = new URL(found);
      assert.ok(['https://host.example', 'https://x.example'].includes(origin), `${template} ← ${id}`);
    }
  }
});
