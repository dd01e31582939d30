import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseExactJson } from '../../../src/server/upstream/exact-json.js';

describe('JSON with its numbers as text', () => {
  test('has every number as it was printed', () => {
    assert.deepEqual(parseExactJson('{"a":0.10,"b":[1.095e-05,-12345678901234567890.123],"c":1E+2}'), {
      a: '0.10',
      b: ['1.095e-05', '-12345678901234567890.123'],
      c: '1E+2',
    });
  });

  test('leaves all else as JSON.parse reads it, digits within strings included', () => {
    const asText = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' ? String(part) : part)),
      );
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), json => {
        // Printed again, a number is in its shortest form, as String has it.
        const printed = JSON.stringify(JSON.parse(json));
        assert.deepEqual(parseExactJson(printed), asText(JSON.parse(printed)));
      }),
      { numRuns: 2_000 },
    );
    assert.deepEqual(parseExactJson(String.raw`["1","a \"2\" b","\\",3]`), ['1', 'a "2" b', '\\', '3']);
  });

  for (const text of [
    '',
    '{1:2}',
    '[01]',
    '[1.]',
    '[.5]',
    '[1',
    '{"a":1',
    '<html>',
    '[1,]',
    '[1e]',
    '[NaN]',
  ]) {
    test(`refuses ${JSON.stringify(text)}`, () => {
      assert.throws(() => parseExactJson(text), SyntaxError);
    });
  }
});
