import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { findMismatches } from '../../../src/contract/index.js';
import type { StoreSource } from '../../../src/server/duckdb.js';
import { ask, call, type RawRecord } from '../support.js';
import { onEveryEngine } from './support/engines.js';

const at = (time: string, changes: RawRecord = {}) => call({ time, ...changes });
const days = (report: Awaited<ReturnType<typeof ask>>) => report.daily?.map(row => row.date);

onEveryEngine(({ storeOf }) => {
  describe('the month that is shown', () => {
    test('without usage is an empty report, before and after what there is', async () => {
      const source = await storeOf([at('2024-03-05T00:00:00Z')]);
      const early = await ask(source, 'month=2023-01');
      assert.equal(early.totals.cost, '0');
      assert.deepEqual([early.daily, early.models?.items, early.services?.items], [[], [], []]);
      assert.equal(early.previous, null);
      const late = await ask(source, 'month=2024-06');
      assert.equal(late.previous, null);
      assert.deepEqual(late.available, { from: '2024-03', to: '2024-03' });
      await source.close();
    });

    test('of an organisation without usage is the current one, by the clock of the zone', async () => {
      const source = await storeOf([]);
      const now = () => new Date('2025-02-28T22:30:00Z');
      assert.equal((await ask(source, '', { now })).period.month, '2025-02');
      const inTokyo = await ask(source, 'timezone=Asia/Tokyo', { now });
      assert.deepEqual([inTokyo.period.month, inTokyo.period.timezone], ['2025-03', 'Asia/Tokyo']);
      assert.equal(inTokyo.available, null);
      await source.close();
    });

    test('is by default the newest with usage before now', async () => {
      const source = await storeOf([at('2025-01-31T23:30:00Z'), at('2025-03-10T00:00:00Z')]);
      assert.equal((await ask(source, '')).period.month, '2025-03');
      const now = () => new Date('2025-02-20T00:00:00Z');
      assert.equal((await ask(source, '', { now })).period.month, '2025-01');
      assert.equal((await ask(source, 'timezone=Europe/Berlin', { now })).period.month, '2025-02');
      await source.close();
    });

    test('is complete once it is over in the zone that is used', async () => {
      const source = await storeOf([at('2025-02-10T00:00:00Z')]);
      const complete = async (now: string, timezone = 'UTC') =>
        (await ask(source, `month=2025-02&timezone=${timezone}`, { now: () => new Date(now) })).period
          .complete;
      assert.equal(await complete('2025-02-28T23:59:59.999Z'), false);
      assert.equal(await complete('2025-03-01T00:00:00Z'), true);
      assert.equal(await complete('2025-03-01T00:00:00Z', 'America/Los_Angeles'), false);
      assert.equal(await complete('2025-02-28T15:00:00Z', 'Asia/Tokyo'), true);
      await source.close();
    });
  });

  describe('the month before', () => {
    let source: StoreSource;
    before(async () => {
      source = await storeOf(
        ['2025-01', '2025-02', '2025-03'].flatMap(month =>
          Array.from({ length: month === '2025-02' ? 28 : 31 }, (_, index) =>
            at(`${month}-${String(index + 1).padStart(2, '0')}T12:00:00Z`, {
              cost: '1',
              agent_type: index % 2 ? 'api' : null,
            }),
          ),
        ),
      );
    });
    after(() => source.close());
    const march = async (now: string) => ask(source, 'month=2025-03', { now: () => new Date(now) });

    test('is whole for a month that is over, with its days', async () => {
      const { previous } = await march('2025-06-01T00:00:00Z');
      assert.deepEqual([previous?.month, previous?.totals.cost, previous?.to_date], ['2025-02', '28', null]);
      assert.deepEqual(previous?.daily?.[3], { date: '2025-02-04', cost: '1', total_tokens: 100 });
      assert.equal(previous?.daily?.length, 28);
      assert.equal(previous?.models?.items[0]?.cost, '28');
    });

    test('is also given to the day that a running month has completed', async () => {
      const { previous, period, totals } = await march('2025-03-18T11:00:00Z');
      assert.equal(period.data_through, '2025-03-17T12:00:00.000Z');
      assert.equal(totals.cost, '17');
      assert.deepEqual(
        [previous?.to_date?.days, previous?.to_date?.totals.cost, previous?.totals.cost],
        [17, '17', '28'],
      );
    });

    test('is clamped to its own length', async () => {
      const { previous } = await march('2025-03-31T13:00:00Z');
      assert.deepEqual([previous?.to_date?.days, previous?.to_date?.totals.cost], [28, '28']);
    });

    test('has no part to compare on the first day', async () => {
      const { previous } = await march('2025-03-01T23:00:00Z');
      assert.equal(previous?.to_date, null);
      assert.equal(previous?.totals.cost, '28');
    });

    test('is none before the first usage', async () => {
      assert.equal((await ask(source, 'month=2025-01')).previous, null);
    });

    test('is none after the last usage, and zero between the first and the last', async () => {
      assert.equal((await ask(source, 'month=2025-04')).previous?.totals.cost, '31');
      for (const month of ['2025-05', '2030-01']) {
        assert.equal((await ask(source, `month=${month}`)).previous, null);
      }
      const gap = await storeOf([at('2025-01-05T00:00:00Z'), at('2025-04-05T00:00:00Z')]);
      assert.equal((await ask(gap, 'month=2025-03')).previous?.totals.cost, '0');
      await gap.close();
    });
  });

  describe('usage up to now', () => {
    test('leaves out what has not happened, and says how far it reaches', async () => {
      const source = await storeOf([
        at('2025-02-03T00:00:00Z', { grain: 'day', cost: '1' }),
        at('2025-02-05T10:00:00Z', { cost: '2' }),
        at('2025-02-05T10:00:01Z', { cost: '4' }),
      ]);
      const through = async (now: string) => {
        const { totals, period } = await ask(source, 'month=2025-02', { now: () => new Date(now) });
        return [totals.cost, period.data_through];
      };
      assert.deepEqual(await through('2025-02-03T09:00:00Z'), ['1', '2025-02-03T09:00:00.000Z']);
      assert.deepEqual(await through('2025-02-04T09:00:00Z'), ['1', '2025-02-04T00:00:00.000Z']);
      assert.deepEqual(await through('2025-02-05T10:00:01Z'), ['3', '2025-02-05T10:00:00.000Z']);
      assert.deepEqual(await through('2025-02-01T00:00:00Z'), ['0', null]);
      await source.close();
    });
  });

  describe('days', () => {
    test('are cut in the zone that is asked for, across the edges of the month', async () => {
      const source = await storeOf([
        at('2025-01-31T18:29:59Z', { cost: '1' }),
        at('2025-01-31T18:30:00Z', { cost: '2' }),
        at('2025-02-28T18:30:00Z', { cost: '4' }),
      ]);
      const kolkata = await ask(source, 'month=2025-02&timezone=Asia/Kolkata');
      assert.deepEqual([kolkata.totals.cost, days(kolkata)], ['2', ['2025-02-01']]);
      assert.equal(kolkata.period.timezone, 'Asia/Kolkata');
      assert.equal((await ask(source, 'month=2025-02&timezone=UTC')).totals.cost, '4');
      await source.close();
    });

    const changes: [zone: string, month: string, count: number, hours: [day: string, hours: number][]][] = [
      [
        'America/Los_Angeles',
        '2025-03',
        31,
        [
          ['2025-03-09', 23],
          ['2025-03-10', 24],
        ],
      ],
      [
        'America/Los_Angeles',
        '2025-11',
        30,
        [
          ['2025-11-02', 25],
          ['2025-11-01', 24],
        ],
      ],
      ['Europe/London', '2025-03', 31, [['2025-03-30', 23]]],
      [
        'Africa/Cairo',
        '2025-04',
        30,
        [
          ['2025-04-25', 23],
          ['2025-04-24', 24],
        ],
      ],
      ['Africa/Casablanca', '2025-03', 31, [['2025-03-01', 24]]],
      ['Australia/Lord_Howe', '2025-04', 30, [['2025-04-06', 24.5]]],
      ['Asia/Kathmandu', '2025-02', 28, [['2025-02-14', 24]]],
      ['Pacific/Apia', '2025-02', 28, [['2025-02-01', 24]]],
    ];
    for (const [zone, month, count, hours] of changes) {
      test(`of ${zone} in ${month} are as long as its clocks make them`, async () => {
        const start = Date.parse(`${month}-01T00:00:00Z`) - 86_400_000;
        const halfHours = Array.from({ length: 34 * 48 }, (_, index) =>
          at(new Date(start + index * 1_800_000).toISOString(), { cost: '0.5' }),
        );
        const source = await storeOf(halfHours);
        const report = await ask(source, `month=${month}&timezone=${zone}`, {
          now: () => new Date('2026-06-01T00:00:00Z'),
        });
        assert.equal(report.daily?.length, count);
        const cost = new Map(report.daily?.map(row => [row.date, row.cost]));
        for (const [day, length] of hours) assert.equal(cost.get(day), String(length), day);
        assert.deepEqual(findMismatches(report), []);
        await source.close();
      });
    }
  });
});
