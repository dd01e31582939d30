import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Decimal } from '../../../src/contract/index.js';
import { settleDoubles } from '../../../src/server/slices/settle-doubles.js';
import type { Slice } from '../../../src/server/slices/slice.js';

const DAY = '2025-02-01';

const truth = (cost: Decimal): Slice => ({ dims: ['day'], measures: ['cost'], rows: [{ day: DAY, cost }] });

const users = (...costs: Decimal[]): Slice => ({
  dims: ['day', 'user'],
  measures: ['cost'],
  rows: costs.map((cost, index) => ({ day: DAY, user: { id: `u${index}`, name: null }, cost })),
});

const settled = (total: Decimal, ...costs: Decimal[]) =>
  settleDoubles(truth(total), users(...costs)).rows.map(({ cost }) => cost);

describe('parts of a day', () => {
  test('that miss its total by the last digits of a double come to it, by the largest of them', () => {
    assert.deepEqual(settled('0.30000000000000004', '0.2', '0.1'), ['0.20000000000000004', '0.1']);
    assert.deepEqual(settled('0.3', '0.1', '0.20000000000000004'), ['0.1', '0.2']);
  });

  test('stay as they are where they miss it by more, or by nothing', () => {
    for (const total of ['0.3', '0.30000000001', '0.29999999999', '5'] as const) {
      assert.deepEqual(settled(total, '0.1', '0.2'), ['0.1', '0.2'], total);
    }
  });

  test('that do not tell days are parts of all days', () => {
    const days: Slice = {
      dims: ['day'],
      measures: ['cost'],
      rows: [
        { day: DAY, cost: '0.1' },
        { day: '2025-02-02', cost: '0.2' },
      ],
    };
    const user = { user: { id: 'ada', name: null }, cost: '0.30000000000000004' } as const;
    const told = settleDoubles(days, { dims: ['user'], measures: ['cost'], rows: [user] });
    assert.deepEqual(told.rows, [{ ...user, cost: '0.3' }]);
  });

  test('of a day that has no total stay as they are', () => {
    const nothing: Slice = { dims: ['day'], measures: ['cost'], rows: [] };
    assert.deepEqual(settleDoubles(nothing, users('0.1')), users('0.1'));
  });
});
