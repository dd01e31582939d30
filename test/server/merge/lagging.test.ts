/** Sources of which one is in later than another: months are compared by the days that are in of all. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Money } from '../../../src/contract/index.js';
import { mergeSources, type ConsumptionSource } from '../../../src/server/index.js';
import { ask } from '../support.js';
import { referenceSource, row } from './reference-source.js';

const now = () => new Date('2025-02-18T12:00:00Z');

/** So much a day, all January and up to a day of February. */
function daily(cost: Money, last: number): ConsumptionSource {
  const days = (month: string, count: number) =>
    Array.from({ length: count }, (_, index) =>
      row({ day: `${month}-${String(index + 1).padStart(2, '0')}`, cost }),
    );
  return referenceSource([...days('2025-01', 31), ...days('2025-02', last)]);
}

const compared = async (sources: Record<string, ConsumptionSource>) => {
  const report = await ask(mergeSources(sources), 'month=2025-02', { now });
  const { days, totals } = report.previous?.to_date ?? {};
  return { days, before: totals?.cost, through: report.period.data_through };
};

describe('a source that lags behind another', () => {
  test('says by how many days months are compared, and the other up to when usage is in', async () => {
    const billed = daily('100', 15);
    const own = daily('1', 17);
    const expected = { days: 15, before: '1515', through: '2025-02-17T12:00:00.000Z' };
    assert.deepEqual(await compared({ billed, own }), expected);
    assert.deepEqual(await compared({ own, billed }), expected);
    const both = mergeSources({ own, billed });
    assert.deepEqual(await compared({ both, newest: daily('0', 17) }), expected, 'a merge within a merge');
  });

  test('has no say while it has no usage in the month', async () => {
    const { days } = await compared({ past: daily('100', 0), own: daily('1', 17) });
    assert.equal(days, 17);
  });

  test('that does not say up to when its usage is in leaves nothing to compare', async () => {
    const billed = daily('100', 15);
    const vague: ConsumptionSource = {
      ...billed,
      month: async question => ({ ...(await billed.month(question)), dataThrough: null }),
    };
    const { days, through } = await compared({ vague, own: daily('1', 17) });
    assert.deepEqual([days, through], [undefined, '2025-02-17T12:00:00.000Z']);
  });
});
