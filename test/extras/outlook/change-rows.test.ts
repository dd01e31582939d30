import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Money } from '../../../src/contract/index.js';
import { changeRows } from '../../../src/extras/outlook/change-rows.js';
import { formatsFor } from '../../../src/format/formats.js';
import { changeSplit } from '../../../src/model/change-split.js';
import { inYen, negativeCosts } from '../../fixtures/reports.js';
import { plain } from '../../format/plain.js';
import { reportOf, type Parts } from '../../model/small-report.js';

type Use = readonly [cost: Money, tokens: number];

/** Two models before and now, and a service of ten. */
function months(before: readonly [Use, Use], now: readonly [Use, Use], service: Money = '10'): Parts {
  const models = (uses: readonly Use[]) => ({
    items: uses.map(([cost, total_tokens], index) => ({
      id: `model-${index}`,
      name: `Model ${index}`,
      cost,
      total_tokens,
    })),
  });
  const totals = (uses: readonly Use[], service: Money) => ({
    cost: uses.reduce((sum, [cost]) => sum + Number(cost), Number(service)),
    total_tokens: uses.reduce((sum, [, tokens]) => sum + tokens, 0),
  });
  return {
    totals: totals(now, service),
    models: models(now),
    previous: { month: '2025-01', totals: totals(before, '10'), models: models(before) },
  };
}

function rowsOf(parts: Parts, locale = 'en-US') {
  const report = reportOf(parts);
  const split = changeSplit(report);
  assert.ok(split);
  const view = changeRows(split, report, formatsFor(locale, report.currency));
  assert.ok(view);
  const row = ({ name, amount, sentence }: (typeof view.rows)[number]) =>
    `${name} ${plain(amount)}: ${sentence}`;
  return { rows: view.rows.map(row), total: row(view.total), view };
}

const JANUARY = [
  ['60', 600],
  ['40', 100],
] as const;

const [SAME_VOLUME, SAME_MIX, SAME_PRICE, SAME_SERVICES] = [
  'Volume $0.00: As many tokens as before.',
  'Model mix $0.00: No dearer or cheaper selection of models.',
  'Prices $0.00: The same models cost the same.',
  'Other services $0.00: Other services cost the same.',
];

describe('why spend changed', () => {
  test('by volume alone', () => {
    const { rows, total } = rowsOf(months(JANUARY, [['72', 720], ['48', 120]])); // prettier-ignore
    assert.deepEqual(rows, [
      'Volume +$20.00: 20% more tokens, at the average price of January 2025.',
      SAME_MIX,
      SAME_PRICE,
      SAME_SERVICES,
    ]);
    assert.equal(total, 'Total +$20.00: February 2025 against January 2025');
  });

  test('by fewer tokens', () => {
    const { rows } = rowsOf(months(JANUARY, [['30', 300], ['20', 50]])); // prettier-ignore
    assert.equal(rows[0], 'Volume -$50.00: 50% fewer tokens, at the average price of January 2025.');
  });

  test('by the selection of models alone', () => {
    const { rows } = rowsOf(months(JANUARY, [['50', 500], ['80', 200]])); // prettier-ignore
    assert.deepEqual(rows, [
      SAME_VOLUME,
      'Model mix +$30.00: A dearer selection of models.',
      SAME_PRICE,
      SAME_SERVICES,
    ]);
  });

  test('by prices alone', () => {
    const { rows } = rowsOf(months(JANUARY, [['54', 600], ['36', 100]])); // prettier-ignore
    assert.deepEqual(rows, [
      SAME_VOLUME,
      SAME_MIX,
      'Prices -$10.00: The same models cost less.',
      SAME_SERVICES,
    ]);
  });

  test('by other services alone', () => {
    const { rows, total } = rowsOf(months(JANUARY, JANUARY, '2.5'));
    assert.equal(rows[3], 'Other services -$7.50: Other services cost less.');
    assert.match(total, /^Total -\$7\.50/);
  });

  test('without a total of the month before, only what models cost', () => {
    const parts = months(JANUARY, JANUARY);
    const previous = { ...parts.previous!, totals: { cost: null, total_tokens: 700 } };
    assert.equal(rowsOf({ ...parts, previous }).rows.length, 3);
  });

  for (const [name, make] of Object.entries({ inYen, negativeCosts }))
    test(`rows add up as they are written: ${name}()`, () => {
      const { view } = rowsOf(make());
      const read = (text: string) => Math.round(Number(plain(text).replace(/[^\d.-]/g, '')) * 100);
      assert.equal(
        view.rows.reduce((sum, { amount }) => sum + read(amount), 0),
        read(view.total.amount),
      );
    });

  test('the total is the difference of the months as they are written', () => {
    assert.equal(negativeCosts().totals.cost, '1622.071');
    assert.equal(negativeCosts().previous?.totals.cost, '1959.315');
    assert.match(rowsOf(negativeCosts()).total, /^Total -\$337\.25:/);
  });

  test('bars share the zero line that credits move', () => {
    const { view } = rowsOf(negativeCosts());
    assert.ok(view.zero > 0 && view.zero < 100);
    for (const { bar, isLess } of [...view.rows, view.total])
      if (bar.length > 0)
        assert.ok(
          Math.abs((isLess ? bar.start + bar.length : bar.start) - view.zero) < 0.02,
          String(bar.start),
        );
  });
});
