import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readRecords, type NumberedRow } from '../../../src/server/duckdb.js';
import { ask, call, type RawRecord } from '../support.js';
import { onEveryEngine } from './support/engines.js';

/** As a price table leaves them. */
function* estimated(records: readonly RawRecord[]): Generator<NumberedRow> {
  for (const row of readRecords(records)) {
    yield row.record ? { ...row, record: { ...row.record, estimated: true } } : row;
  }
}

onEveryEngine(({ storeOf }) => {
  describe('costs from a price table', () => {
    const february = async (billed: readonly RawRecord[], priced: readonly RawRecord[]) => {
      const source = await storeOf(billed);
      await source.load(estimated(priced), { organization: 'acme' });
      const { coverage, warnings, totals } = await ask(source, 'month=2025-02');
      await source.close();
      return { cost: totals.cost, coverage: coverage?.cost, warnings };
    };
    const warning = (...models: string[]) => ({
      code: 'estimated_prices',
      detail: `2025-02: ${models.join(', ')}`,
    });

    test('are said to be estimated where all are, with their models', async () => {
      const { cost, coverage, warnings } = await february(
        [],
        [call({ model: 'b', provider: 'p' }), call({ model: 'a' }), call({ model: 'a' })],
      );
      assert.deepEqual([cost, coverage], ['3', 'estimated']);
      assert.deepEqual(warnings, [warning('a', 'p/b')]);
    });

    test('are mixed beside billed ones, of the same model or another', async () => {
      for (const model of ['m', 'other']) {
        const { coverage, warnings } = await february([call()], [call({ model })]);
        assert.equal(coverage, 'mixed');
        assert.deepEqual(warnings, [warning(model)]);
      }
    });

    test('are mixed beside usage without a price', async () => {
      const { coverage, warnings } = await february([call({ model: 'free', cost: null })], [call()]);
      assert.equal(coverage, 'mixed');
      assert.deepEqual(warnings, [{ code: 'unpriced_models', detail: '2025-02: free' }, warning('m')]);
    });

    test('name services as well, and only those that are meant', async () => {
      const service = { model: null, input_tokens: null, output_tokens: null };
      const { coverage, warnings } = await february(
        [call({ ...service, service: 'web' }), call({ ...service, service: 'maps', cost: null })],
        [call({ ...service, service: 'ocr' })],
      );
      assert.equal(coverage, 'mixed');
      assert.deepEqual(warnings, [{ code: 'unpriced_models', detail: '2025-02: maps' }, warning('ocr')]);
    });

    test('are estimates of nothing where there is no cost, or no usage', async () => {
      const without = await february([], [call({ cost: null })]);
      assert.deepEqual([without.cost, without.coverage], [null, 'none']);
      assert.deepEqual(without.warnings, [{ code: 'unpriced_models', detail: '2025-02: m' }]);
      assert.equal((await february([], [])).coverage, 'billed');
    });
  });

  describe('a sum', () => {
    test('is exact far beyond 64 bits', async () => {
      const record = call({ cost: '999999999.999999999999999999', input_tokens: 1e12 });
      const source = await storeOf(Array.from({ length: 20 }, () => record));
      const { totals } = await ask(source, 'month=2025-02');
      assert.deepEqual([totals.cost, totals.input_tokens], ['19999999999.99999999999999998', 20e12]);
      await source.close();
    });
  });
});
