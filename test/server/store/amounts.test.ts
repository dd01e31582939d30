/** Money and quantities as far as a record may take them: what is kept is what is told, to the last digit. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
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

onEveryEngine(({ storeOf }) => {
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
