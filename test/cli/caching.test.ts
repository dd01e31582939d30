import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cachingFindings } from '../../src/cli/check/caching.js';
import { shapeFaults } from '../../src/cli/check/check-invalid-month.js';

const GOOD = { 'Cache-Control': 'private, no-cache', ETag: '"1"', Vary: 'Authorization, Cookie' };

function found(changes: Record<string, string | null>): string[] {
  const headers = new Headers(GOOD);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  return cachingFindings(headers).map(({ kind, where }) => `${kind} ${where}`);
}

for (const [what, changes, expected] of [
  ['what the contract asks for', {}, []],
  ['nothing at all kept', { 'Cache-Control': 'no-store', ETag: null, Vary: null }, []],
  ['upper case', { 'Cache-Control': 'Private, No-Cache', Vary: 'COOKIE,authorization' }, []],
  ['Vary: *', { Vary: '*' }, []],
  ['no Cache-Control', { 'Cache-Control': null }, ['problem Cache-Control']],
  ['a shared cache', { 'Cache-Control': 'public, max-age=60' }, ['problem Cache-Control']],
  ['figures that may be old', { 'Cache-Control': 'private, max-age=60' }, ['advice Cache-Control']],
  ['no ETag', { ETag: null }, ['advice ETag']],
  ['a weak ETag', { ETag: 'W/"1"' }, ['advice ETag']],
  ['an ETag without quotes', { ETag: '1' }, ['advice ETag']],
  ['no Vary', { Vary: null }, ['advice Vary']],
  ['half of Vary', { Vary: 'Cookie' }, ['advice Vary']],
] as const) {
  test(`caching: ${what}`, () => assert.deepEqual(found(changes), expected));
}

const PROBLEM = { type: 'about:blank', title: 'No', status: 400, detail: 'month: …', code: 'invalid_month' };

for (const [what, text, faults] of [
  ['as the contract has it', JSON.stringify(PROBLEM), []],
  ['with more', JSON.stringify({ ...PROBLEM, instance: '/x' }), []],
  ['no JSON', '<html>', [/JSON/]],
  ['a list', '[]', [/an object/]],
  [
    'another code',
    JSON.stringify({ ...PROBLEM, code: 'bad' }),
    [/^code: expected "invalid_month"; it is "bad"/],
  ],
  ['another status', JSON.stringify({ ...PROBLEM, status: 422 }), [/^status: expected 400/]],
  [
    'nothing in it',
    '{}',
    [/^type: .* missing/, /^title: .* missing/, /^detail: .* missing/, /^status/, /^code: .* missing/],
  ],
] as const) {
  test(`a problem: ${what}`, () => {
    const found = shapeFaults(text);
    assert.equal(found.length, faults.length);
    faults.forEach((fault, index) => assert.match(found[index]!, fault));
  });
}
