import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ask, call, load } from '../support.js';
import { onEveryEngine } from './support/engines.js';

const question = {
  organization: 'acme',
  month: '2025-02',
  days: null,
  timezone: 'UTC',
  now: new Date('2025-06-01T00:00:00Z'),
  top: 5,
  models: 5,
  detail: 'full',
} as const;

onEveryEngine(({ storeOf }) => {
  describe('a report', () => {
    test('is of one state of the data, whatever is loaded while it is made', async () => {
      const source = await storeOf([call(), call({ time: '2025-01-10T00:00:00Z' })]);
      const loadingMeanwhile: typeof source = {
        ...source,
        snapshot: work =>
          source.snapshot(reader =>
            work({
              describe: async scope => {
                const description = await reader.describe(scope);
                await load(source, [
                  call({ agent_type: 'late' }),
                  call({ agent_type: 'late', time: '2025-01-20T00:00:00Z' }),
                ]);
                return description;
              },
              month: reader.month,
            }),
          ),
      };
      const during = await ask(loadingMeanwhile, '');
      assert.deepEqual([during.totals.cost, during.previous?.totals.cost], ['1', '1']);
      assert.ok(!during.agent_types?.some(type => type.id === 'late'));
      const later = await ask(source, '');
      assert.deepEqual([later.totals.cost, later.previous?.totals.cost], ['2', '2']);
      await source.close();
    });

    test('that fails half-way waits for the questions under way, and the next one is answered', async () => {
      const source = await storeOf([call()]);
      const failing = source.snapshot(reader =>
        Promise.all([
          reader.month(question),
          reader.month({ ...question, timezone: 'No/Where' }),
          reader.month(question),
        ]),
      );
      await assert.rejects(failing, RangeError);
      const [one, other] = await source.snapshot(reader =>
        Promise.all([reader.month(question), reader.month(question)]),
      );
      assert.equal(one.totals.cost, '1');
      assert.deepEqual(one, other);
      await source.close();
    });
  });
});
