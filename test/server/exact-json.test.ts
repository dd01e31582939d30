import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseMoney } from '../../src/contract/index.js';
import { parseExactJson, parseLosslessJson } from '../../src/server/exact-json.js';

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
      assert.throws(() => parseLosslessJson(`[1.00000000000000000001,${text}`), SyntaxError);
    });
  }
});

describe('JSON without a loss', () => {
  test('has numbers as numbers, and as text those that a double would change', () => {
    const text =
      '[0.10,7,1.095e-05,1e3,123456789.123456789,9007199254740993,1e-400,"123456789.123456789","a \\"1e-400"]';
    assert.deepEqual(parseLosslessJson(text), [
      0.1,
      7,
      1.095e-5,
      1000,
      '123456789.123456789',
      '9007199254740993',
      '1e-400',
      '123456789.123456789',
      'a "1e-400',
    ]);
  });

  test('has the decimal that was printed, whatever its length', () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 24n });
    fc.assert(
      fc.property(digits, digits, fc.boolean(), (whole, fraction, isNegative) => {
        const printed = `${isNegative ? '-' : ''}${whole}.${fraction}`;
        const { cost } = parseLosslessJson(`{"cost":${printed}}`) as { cost: string | number };
        assert.equal(parseMoney(cost), parseMoney(printed));
      }),
    );
  });

  test('is what JSON.parse reads, where nothing is lost', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), json => {
        const printed = JSON.stringify(JSON.parse(json));
        assert.deepEqual(parseLosslessJson(printed), JSON.parse(printed));
      }),
    );
  });
});
