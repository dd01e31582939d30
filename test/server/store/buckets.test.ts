import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ask, call, type RawRecord } from '../support.js';
import { onEveryEngine } from './support/engines.js';

const at = (time: string, changes: RawRecord = {}) => call({ time, ...changes });

onEveryEngine(({ storeOf }) => {
  describe('a zone that would cut a bucket', () => {
    const answer = async (records: readonly RawRecord[], zone: string, month = '2025-02') => {
      const source = await storeOf(records);
      const { period, warnings } = await ask(source, `month=${month}&timezone=${zone}`);
      await source.close();
      return [period.timezone, ...(warnings ?? []).map(warning => warning.code)];
    };
    const unused = ['UTC', 'timezone_unavailable'];
    const day = (date: string) => at(`${date}T00:00:00Z`, { grain: 'day' });
    const hour = at('2025-02-10T05:00:00Z', { grain: 'hour' });

    test('of a day is not used', async () => {
      assert.deepEqual(await answer([day('2025-02-10')], 'Europe/Paris'), unused);
      assert.deepEqual(await answer([day('2025-02-10')], 'UTC'), ['UTC']);
    });

    test('of an hour is not used, and whole hours away is', async () => {
      assert.deepEqual(await answer([hour], 'Asia/Kolkata'), unused);
      assert.deepEqual(await answer([hour], 'America/Los_Angeles'), ['America/Los_Angeles']);
    });

    test('is used where it is at UTC for both months', async () => {
      assert.deepEqual(await answer([day('2025-02-10')], 'Europe/London'), ['Europe/London']);
      assert.deepEqual(await answer([day('2025-03-10')], 'Europe/London', '2025-03'), ['Europe/London']);
      assert.deepEqual(await answer([day('2025-03-31')], 'Europe/London', '2025-03'), unused);
    });

    test('is used for months that have no such bucket, the one before included', async () => {
      const records = [day('2024-11-10'), at('2025-02-10T05:00:00Z')];
      assert.deepEqual(await answer(records, 'Europe/Paris', '2025-02'), ['Europe/Paris']);
      assert.deepEqual(await answer(records, 'Europe/Paris', '2024-12'), unused);
    });

    test('counts for the first and the last month as it is answered, whatever month is asked for', async () => {
      const source = await storeOf([day('2025-01-01'), at('2025-03-15T00:00:00Z'), day('2025-06-01')]);
      const inLosAngeles = (month: string) =>
        ask(source, `month=${month}&timezone=America/Los_Angeles`, { now: () => new Date('2026-01-01') });
      for (const month of ['2025-01', '2025-04', '2025-06']) {
        const { available } = await inLosAngeles(month);
        assert.deepEqual(available, { from: '2025-01', to: '2025-06' }, month);
      }
      assert.equal((await inLosAngeles('2025-04')).period.timezone, 'America/Los_Angeles');
      assert.equal((await inLosAngeles('2025-01')).totals.cost, '1');
      assert.equal((await inLosAngeles('2025-06')).totals.cost, '1');
      await source.close();
    });

    test('leaves the months of events in the zone', async () => {
      const source = await storeOf([
        at('2025-01-31T20:00:00Z'),
        day('2025-04-10'),
        at('2025-06-30T20:00:00Z'),
      ]);
      const { available, period } = await ask(source, 'month=2025-04&timezone=Asia/Tokyo', {
        now: () => new Date('2026-01-01'),
      });
      assert.deepEqual([period.timezone, available], ['UTC', { from: '2025-02', to: '2025-07' }]);
      await source.close();
    });

    test('is not used for a bucket that only reaches into the months', async () => {
      assert.deepEqual(await answer([day('2025-01-01'), hour], 'America/Los_Angeles', '2025-02'), unused);
    });
  });
});
