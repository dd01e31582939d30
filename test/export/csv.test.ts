import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseMoney } from '../../src/contract/index.js';
import { numberField, textField, toCsv } from '../../src/export/csv.js';

const RUNS = { numRuns: 10_000 };

/** As any reader by the book would: no option that forgives anything. */
const read = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: '\r\n' });

/** Everything that is hard to write: whole Unicode, with what parts cells and records, and what begins a formula. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', "'", ' ', '\u200B', '=', '+', '-', '@', 'a'),
  }),
);

/** What was written, but for apostrophes that the text does not have: at its start, and behind separators. */
function withoutPrefixes(written: string, text: string): string {
  let read = '';
  for (const [at, unit] of written.split('').entries()) {
    const isPrefix =
      unit === "'" && unit !== text[read.length] && /^$|[;\t\r\n]/.test(written.charAt(at - 1));
    if (!isPrefix) read += unit;
  }
  return read;
}

describe('CSV', () => {
  test('reads back as what was written, but for apostrophes before what reads as a formula', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }).chain(width =>
          fc.array(fc.array(anyText, { minLength: width, maxLength: width }), {
            minLength: 1,
            maxLength: 5,
          }),
        ),
        rows => {
          const back = read(toCsv(rows.map(row => row.map(textField))));
          assert.deepEqual(
            back.map((row, y) => row.map((cell, x) => withoutPrefixes(cell, rows[y]?.[x] ?? ''))),
            rows,
          );
        },
      ),
      RUNS,
    );
  });

  test('begins with the mark of UTF-8, and every record ends in CR and LF', () => {
    assert.equal(
      toCsv([
        [textField('a'), numberField(1)],
        [textField(null), textField('')],
      ]),
      '\uFEFF"a",1\r\n,""\r\n',
    );
  });
});

describe('a text', () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\ta', '\ra', '＝1', '＋1', '－1', '＠a', '﹦1'];
  const hidden = [
    ' ',
    '\u00A0',
    '\u3000',
    '\0',
    '\u200B',
    '\u2060',
    '\uFEFF',
    '\u202E',
    '\u2066',
    '\u00AD',
    '\u3164',
  ];

  for (const formula of formulas) {
    test(`is no formula: ${JSON.stringify(formula)}`, () => {
      assert.equal(textField(formula), `"'${formula}"`);
    });
  }

  for (const character of hidden) {
    test(`is no formula behind ${JSON.stringify(character)}, which hides it`, () => {
      assert.equal(textField(`${character}${character}=1+1`), `"'${character}${character}=1+1"`);
    });
  }

  for (const [text, written] of [
    ['x;=1+1;y', "x;'=1+1;y"],
    ['x\n=1+1', "x\n'=1+1"],
    ['x\r\n=1+1', "x\r'\n'=1+1"],
    ['x\t@SUM(A1)', "x\t'@SUM(A1)"],
    ['x; \u200B=1', "x;' \u200B=1"],
    ['x;"=1', `x;'""=1`],
    ['x\n"" -1', `x\n'"""" -1`],
    ['x;＝1;+1', "x;'＝1;'+1"],
    ['\n\n=1+1', "'\n'\n'=1+1"],
  ] as const) {
    test(`is no formula where a cell begins within it: ${JSON.stringify(text)}`, () => {
      assert.equal(textField(text), `"${written}"`);
    });
  }

  test('is gone through once, however long its gaps are', () => {
    const long = '\t;"'.repeat(200_000);
    assert.equal(textField(`x${long}x`).length, long.length + 200_000 + 4);
  });

  for (const harmless of [
    'a=1',
    "'=1",
    'API',
    '',
    '1-2',
    '(=1)',
    'ﷺ',
    'é',
    '🚀 -1',
    'x, =1',
    'x; y',
    'x\ny=1',
  ]) {
    test(`is as it was if it is harmless: ${JSON.stringify(harmless)}`, () => {
      assert.equal(textField(harmless), `"${harmless}"`);
    });
  }

  test('doubles its quotes', () => {
    assert.equal(textField('a"b'), '"a""b"');
  });
});

/** As by programs that cut at other separators, and drop the quotes. */
test('begins no formula in any piece that it may be cut into behind its first character', () => {
  fc.assert(
    fc.property(anyText, text => {
      for (const cuts of [/[;\r\n]/, /[\t\r\n]/, /[;\t\r\n]/])
        for (const piece of textField(`x${text}`).split(cuts))
          assert.doesNotMatch(piece.replaceAll('"', ''), /^[\s\p{C}]*[=+\-@]/u);
    }),
    RUNS,
  );
});

describe('a number', () => {
  for (const [value, written] of [
    [0, '0'],
    [-0, '0'],
    [-148.25, '-148.25'],
    ['-310.5', '-310.5'],
    ['0.0000004', '0.0000004'],
    [1e-7, '0.0000001'],
    [-1.5e-10, '-0.00000000015'],
    [1e21, '1000000000000000000000'],
    [1.25e22, '12500000000000000000000'],
    [null, ''],
    [Number.NaN, ''],
    [Number.NEGATIVE_INFINITY, ''],
  ] as const) {
    test(`${value} is written ${JSON.stringify(written)}`, () => {
      assert.equal(numberField(value), written);
    });
  }

  test('is the same number when it is read, whatever it is, and never has quotes, an exponent or a prefix', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
        const written = numberField(value);
        assert.match(written, /^-?\d+(?:\.\d+)?$/);
        assert.equal(Number(written), value === 0 ? 0 : value);
      }),
      RUNS,
    );
  });

  test('keeps every digit of an exact decimal', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.nat(9_999_999), (whole, fraction) => {
        const money = parseMoney(`${whole}.${fraction}`);
        if (money !== null) assert.equal(numberField(money), money);
      }),
      RUNS,
    );
  });
});
