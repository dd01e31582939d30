import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseMoney, type Money } from '../../src/contract/index.js';
import { alignedMoney } from '../../src/format/aligned-money.js';
import { numberFormats } from '../../src/format/numbers.js';
import { unitPrice } from '../../src/format/unit-price.js';
import { plain } from './plain.js';

const dollars = numberFormats('en', 'USD');

describe('money is rounded once, when it is written', () => {
  const cases: [string, string, Money, string][] = [
    ['en', 'USD', '1509.645', '$1,509.65'],
    ['en', 'USD', '-1509.645', '-$1,509.65'],
    ['en', 'USD', '1.005', '$1.01'],
    ['en', 'USD', '99999999999999999999.995', '$100,000,000,000,000,000,000.00'],
    ['de-DE', 'EUR', '1509.645', '1.509,65 €'],
    ['fr', 'EUR', '1509.645', '1 509,65 €'],
    ['en-IN', 'INR', '1509645.5', '₹15,09,645.50'],
    ['ja-JP', 'JPY', '1509.645', '￥1,510'],
    ['en', 'KWD', '1509.6455', 'KWD 1,509.646'],
    ['en', 'XTS', '3', 'XTS 3.00'],
  ];
  for (const [locale, currency, amount, text] of cases)
    test(`${amount} ${currency} in ${locale} reads ${text}`, () =>
      assert.equal(plain(numberFormats(locale, currency).money(amount)), text));
});

describe('what rounding would turn into nothing keeps its digits', () => {
  const cases: [string, Money, string][] = [
    ['USD', '0', '$0.00'],
    ['USD', '0.0004', '$0.0004'],
    ['USD', '-0.004', '-$0.004'],
    ['USD', '0.000123456', '$0.00012'],
    ['USD', '0.00999', '$0.01'],
    ['USD', '0.01', '$0.01'],
    ['JPY', '0', '¥0'],
    ['JPY', '0.25', '¥0.25'],
    ['KWD', '0.0004', 'KWD 0.0004'],
  ];
  for (const [currency, amount, text] of cases)
    test(`${amount} ${currency} reads ${text}`, () =>
      assert.equal(plain(numberFormats('en', currency).money(amount)), text));

  test('no amount but zero reads as zero, and none as minus zero', () => {
    const anyCurrency = fc.constantFrom('USD', 'JPY', 'KWD');
    fc.assert(
      fc.property(anyCurrency, fc.integer(), fc.integer({ min: -40, max: 40 }), (currency, digits, power) => {
        const amount = parseMoney(`${digits}e${power}`) as Money;
        const { money, exactMoney } = numberFormats('en', currency);
        for (const text of [money(amount), exactMoney(amount)]) {
          assert.equal(/[1-9]/.test(text), digits !== 0, text);
          assert.equal(text.startsWith('-'), digits < 0, text);
        }
      }),
    );
  });
});

describe('the exact figure has every digit of the document', () => {
  const cases: [Money, string][] = [
    ['1509.645', '$1,509.645'],
    ['3', '$3.00'],
    ['0', '$0.00'],
    ['-0.0004', '-$0.0004'],
    ['12345678901234567890.123456789', '$12,345,678,901,234,567,890.123456789'],
    ['0.0000000000000000000000001', '$0.0000000000000000000000001'],
    ['-0.000123456789012345', '-$0.000123456789012345'],
  ];
  for (const [amount, text] of cases)
    test(`${amount} reads ${text}`, () => assert.equal(dollars.exactMoney(amount), text));

  test('whatever the digits, in money and in counts', () => {
    const digits = (max: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{0,${max}}$`));
    fc.assert(
      fc.property(digits(30), digits(18), (whole, fraction) => {
        const amount = parseMoney(`${whole}.${fraction}1`) as Money;
        assert.equal(dollars.exactMoney(amount).replace(/[$,]/g, ''), amount);
        assert.equal(dollars.count(whole as Money).replaceAll(',', ''), whole);
      }),
    );
  });
});

describe('counts', () => {
  const cases: [string, string, string][] = [
    ['are grouped', dollars.count(40_800_000), '40,800,000'],
    ['of nothing are 0', dollars.count('0'), '0'],
    ['of minus nothing are 0 in a quantity, too', dollars.count(parseMoney(-0) as Money), '0'],
    ['keep the parts of a quantity', dollars.count('0.25'), '0.25'],
    ['are compact where there is little room', dollars.compactCount(40_800_000), '40.8M'],
    ['are compact in the language of the page', numberFormats('de', 'EUR').compactCount(40.8e6), '40,8 Mio.'],
  ];
  for (const [name, text, expected] of cases) test(name, () => assert.equal(plain(text), expected));
});

describe('a share', () => {
  const cases: [number, string][] = [
    [0, '0%'],
    [0.5, '50%'],
    [0.1254, '12.5%'],
    [1, '100%'],
    [0.001, '0.1%'],
    [0.0009, '<0.1%'],
    [1e-17, '<0.1%'],
  ];
  for (const [ratio, text] of cases)
    test(`of ${ratio} reads ${text}`, () => assert.equal(dollars.percent(ratio), text));
});

describe('a change', () => {
  const cases: [number, string][] = [
    [0.0767, '+7.7%'],
    [-0.5, '-50%'],
    [0, '0%'],
    [-0.0001, '0%'],
    [12.5, '+1,250%'],
  ];
  for (const [ratio, text] of cases)
    test(`of ${ratio} reads ${text}`, () => assert.equal(dollars.change(ratio), text));
});

describe('where text runs from the right', () => {
  const LRM = '\u200E';
  const cases: [string, string, string][] = [
    ['ar', 'USD', `US$${LRM}`],
    ['ar-EG', 'CAD', `CA$${LRM}`],
    ['ar', 'JPY', `JP¥${LRM}`],
    ['ar', 'KWD', 'د.ك.'],
    ['es', 'USD', 'US$'],
  ];
  for (const [locale, currency, symbol] of cases)
    test(`a currency’s letters stay before its sign: ${currency} in ${locale}`, () => {
      const { money, exactMoney, compactMoney } = numberFormats(locale, currency);
      const amount = parseMoney('12') as Money;
      const price = unitPrice(locale, currency)(amount);
      const aligned = alignedMoney(locale, currency, [amount])(amount);
      for (const text of [money('12'), exactMoney('-12.5'), compactMoney(1200), price, aligned]) {
        assert.ok(text.includes(symbol), text);
        assert.equal(/[$¥]\u200E/.test(text), symbol.endsWith(LRM));
      }
    });
});
