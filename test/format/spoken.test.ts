import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alignedMoney } from '../../src/format/aligned-money.js';
import { formatsFor } from '../../src/format/formats.js';
import { clock, spokenFormats } from '../../src/format/spoken.js';
import { plain } from './plain.js';

const spoken = (locale: string, currency: string) => spokenFormats(formatsFor(locale, currency));

describe('amounts that are read out', () => {
  for (const [amount, said] of [
    ['12.4', '12.40 US dollars'],
    ['-3.25', '-3.25 US dollars'],
    ['0', '0.00 US dollars'],
    ['0.000412', '0.00041 US dollars'],
  ] as const) {
    it(said, () => assert.equal(spoken('en-US', 'USD').amounts.cost(amount), said));
  }

  it('name each currency, with its own digits', () => {
    assert.equal(spoken('en-US', 'JPY').amounts.cost('1500.4'), '1,500 Japanese yen');
    assert.equal(plain(spoken('de-DE', 'EUR').amounts.cost('1234.5')), '1.234,50 Euro');
  });

  for (const [amount, said] of [
    ['1', '1 token'],
    ['999999', '999,999 tokens'],
    ['1230000', '1.23 million tokens'],
    ['6512345678', '6.51 billion tokens'],
  ] as const) {
    it(said, () => assert.equal(spoken('en-US', 'USD').amounts.total_tokens(amount), said));
  }
});

it('a day has its year, in the calendar of the reports', () => {
  assert.equal(spoken('en-GB', 'USD').day('2025-02-17'), '17 February 2025');
  assert.match(spoken('fa-IR-u-nu-latn', 'USD').day('2025-02-17'), /17.*2025/);
});

it('a time of day is of its zone; of UTC where nobody knows the zone', () => {
  const nine = Date.UTC(2025, 1, 18, 9);
  assert.equal(clock(nine, 'UTC', 'en-GB'), '09:00 UTC');
  assert.equal(clock(nine, 'Asia/Kolkata', 'en-GB'), '14:30 GMT+5:30');
  assert.equal(clock(nine, 'Nope/Zone', 'en-GB'), '09:00 UTC');
});

it('amounts of a column have as many digits as the longest one', () => {
  const column = ['1.138', '19.3', '0', '-4.5', null] as const;
  const write = alignedMoney('en-US', 'USD', column);
  assert.deepEqual(
    column.map(amount => amount && write(amount)),
    ['$1.138', '$19.300', '$0.000', '-$4.500', null],
  );
  const fine = alignedMoney('en-US', 'USD', ['0.0000125', '5']);
  assert.deepEqual(
    ['0.0000125', '5'].map(amount => fine(amount as '5')),
    ['$0.0000125', '$5.0000'],
  );
  assert.equal(alignedMoney('en-US', 'USD', ['5'])('5'), '$5.00');
  assert.equal(alignedMoney('en-US', 'JPY', ['5'])('5'), '¥5');
});
