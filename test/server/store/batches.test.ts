/** Batches that are taken whole or not at all, as an ingest needs it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  MixedCurrencyError,
  readRecords,
  RefusedBatchError,
  type StoreSource,
} from '../../../src/server/duckdb.js';
import { ask, call, type RawRecord } from '../support.js';
import { onEveryEngine } from './support/engines.js';

const send = (source: StoreSource, rows: readonly unknown[]) =>
  source.load(readRecords(rows), { organization: 'acme', atomic: true });

const spent = async (source: StoreSource) => (await ask(source, 'month=2025-02')).totals.cost;

onEveryEngine(({ open, storeOf }) => {
  describe('a batch', () => {
    test('is refused with every row that stands in its way, and nothing of it is kept', async () => {
      const source = await storeOf([call({ id: 'there', cost: '1' })]);
      const batch = [
        call({ id: 'new' }),
        call({ id: 'there', cost: '5' }),
        call({ model: null }),
        call({ id: 'twice', cost: '1' }),
        call({ id: 'twice', cost: '2' }),
      ];
      await assert.rejects(send(source, batch), (error: unknown) => {
        assert.ok(error instanceof RefusedBatchError);
        assert.deepEqual(error.refusals, [
          { line: 2, reason: 'id: "there" is another record than a row loaded before, which is kept' },
          { line: 3, reason: 'model or service: one of them is required' },
          { line: 5, reason: 'id: "twice" is another record than line 4, which is kept' },
        ]);
        return true;
      });
      assert.equal(await spent(source), '1');
      assert.deepEqual(await send(source, [call({ id: 'new' })]), { loaded: 1, duplicates: 0, refused: 0 });
      await source.close();
    });

    test('that comes again changes nothing, in part or with new rows neither', async () => {
      const source = await open();
      const batch = ['a', 'b', 'c'].map(id => call({ id }));
      assert.deepEqual(await send(source, batch), { loaded: 3, duplicates: 0, refused: 0 });
      assert.deepEqual(await send(source, batch), { loaded: 0, duplicates: 3, refused: 0 });
      assert.deepEqual(await send(source, [batch[1], call({ id: 'd' }), batch[1]]), {
        loaded: 1,
        duplicates: 2,
        refused: 0,
      });
      assert.equal(await spent(source), '4');
      await source.close();
    });

    test('that is refused leaves no currency behind', async () => {
      const source = await open();
      await assert.rejects(send(source, [call({ currency: 'EUR' }), {}]), RefusedBatchError);
      await assert.rejects(send(source, [call({ currency: 'EUR' }), call()]), MixedCurrencyError);
      await send(source, [call({ currency: 'JPY' })]);
      assert.equal((await ask(source, '')).currency, 'JPY');
      await source.close();
    });

    test('differs from another of its id by any field, and by none that means the same', async () => {
      const changes: RawRecord[] = [
        { cost: '1.000000000000000001' },
        { cost: null },
        { time: '2025-02-03T10:00:00.000001Z' },
        { grain: 'hour' },
        { user_id: 'u' },
        { requests: 0 },
        { provider: 'p\u0000' },
        { provider: 'p\u0001\u0001' },
        { model: null, service: 's', input_tokens: null, output_tokens: null },
      ];
      const source = await storeOf([call({ id: 'x' })]);
      for (const change of changes) {
        await assert.rejects(
          send(source, [call({ id: 'x', ...change })]),
          RefusedBatchError,
          JSON.stringify(change),
        );
      }
      const same = [call({ id: 'x', cost: '1.0' }), call({ id: 'x', user_id: '' })];
      assert.deepEqual(await send(source, same), { loaded: 0, duplicates: 2, refused: 0 });
      await source.close();
    });

    test('counts each id once, whatever is sent when and by how many at a time', async () => {
      const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(fc.array(ids, { minLength: 1, maxLength: 4 }), async batches => {
          const source = await open();
          await Promise.all(
            batches.map(batch =>
              send(
                source,
                batch.map(id => call({ id })),
              ),
            ),
          );
          assert.equal(await spent(source), String(new Set(batches.flat()).size));
          await source.close();
        }),
        { numRuns: 4 },
      );
    });
  });
});
