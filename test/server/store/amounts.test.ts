/** Money and quantities as far as a record may take them: what is kept is what is told, to the last digit. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseMoney, sumMoney, type Money } from '../../../src/contract/index.js';
import { ask, call, load, type RawRecord } from '../support.js';
import { onEveryEngine } from './support/engines.js';

const egress = (quantity: string, changes: RawRecord = {}) =>
  call({
    model: null,
    input_tokens: null,
    output_tokens: null,
    service: 'egress',
    unit: 'bytes',
    quantity,
    ...changes,
  });

/** What a double is printed as, with no exponent. */
function decimal(value: number): Money {
  const money = parseMoney(value);
  assert.ok(money);
  return money;
}

onEveryEngine(({ storeOf }) => {
  const totalOf = async (costs: readonly (string | number)[]) => {
    const source = await storeOf(costs.map(cost => call({ cost })));
    const { totals } = await ask(source, 'month=2025-02');
    await source.close();
    return totals.cost;
  };

  describe('costs', () => {
    test('are kept to the twenty-seventh decimal, negative ones too', async () => {
      const finest = '0.000000000000000000000000001';
      assert.equal(await totalOf([finest]), finest);
      assert.equal(await totalOf(['-0.000000000000000000000000003', '-1']), '-1.000000000000000000000000003');
      const costs = [finest, '999999999.999999999999999999999999999', '-0.3', '-1000'];
      assert.equal(await totalOf(costs), '999998999.7');
    });

    test('that are printed from doubles are kept as they are printed', async () => {
      const printed = [
        '0.0007442999999999999',
        '7.4e-08',
        '1.0949999999999998e-05',
        '2.5499999999999997e-06',
      ];
      const total = '0.0007578739999999998977';
      assert.equal(await totalOf(printed), total);
      assert.equal(await totalOf(printed.map(Number)), total);
      const withIds = (costs: readonly (string | number)[]) =>
        costs.map((cost, id) => call({ id: `${id}`, cost }));
      const source = await storeOf(withIds(printed));
      const again = await load(source, withIds(printed.map(Number)));
      assert.deepEqual(again, { loaded: 0, duplicates: printed.length, refused: 0 });
      await source.close();
    });

    test('sum exactly where what is finer than a thousand-millionth does not fit 64 bits', async () => {
      const costs = Array.from({ length: 400 }, (_, index) => (index + 1) * 1.1e-7 * (index % 2 ? 0.7 : 3));
      const texts = costs.map(decimal);
      assert.ok(texts.some(text => text.length > 21));
      assert.equal(await totalOf(costs), sumMoney(texts));
      const most = Array.from({ length: 400 }, () => '0.000000000999999999999999999');
      assert.equal(await totalOf(most), '0.0000003999999999999999996');
    });
  });

  describe('quantities', () => {
    test('are kept up to a million million, beside any other row', async () => {
      const source = await storeOf([
        egress('12000000000', { cost: '0.5' }),
        egress('999999999999.5'),
        egress('-999999999999.25'),
        egress('0.75', { cost: null }),
        call(),
      ]);
      const { services, totals } = await ask(source, 'month=2025-02');
      assert.deepEqual(services?.items, [
        { id: 'egress', name: 'egress', cost: '2.5', quantity: 12_000_000_001, unit: 'bytes' },
      ]);
      assert.equal(totals.cost, '3.5');
      await source.close();
    });

    test('sum beyond what one record may have', async () => {
      const source = await storeOf(Array.from({ length: 50 }, () => egress('999999999999')));
      const { services } = await ask(source, 'month=2025-02');
      assert.equal(services?.items[0]?.quantity, 49_999_999_999_950);
      await source.close();
    });

    test('are told apart by what is loaded again under their id', async () => {
      const source = await storeOf([egress('12000000000', { id: 'a' })]);
      const again = [egress('12000000000.0', { id: 'a' }), egress('0.000000001', { id: 'b' })];
      assert.deepEqual(await load(source, again), { loaded: 1, duplicates: 1, refused: 0 });
      await assert.rejects(load(source, [egress('12000000001', { id: 'a' })]), /another record/);
      await source.close();
    });
  });
});
