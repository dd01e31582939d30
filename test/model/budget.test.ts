import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { budgetUse } from '../../src/model/budget.js';
import { projection } from '../../src/model/projection.js';
import { cutAfter, rowsOf } from './rhythmic-months.js';
import { reportOf, type Parts } from './small-report.js';

const use = (cost: Parts['totals'], budget: Parts['budget']) => budgetUse(reportOf({ totals: cost, budget }));

describe('the use of a budget', () => {
  test('is a share, and what remains, exactly', () =>
    assert.deepEqual(use({ cost: '0.3' }, { cost: '1.2' }), {
      budget: '1.2',
      used: '0.3',
      share: 0.25,
      remaining: '0.9',
      estimate: null,
    }));

  const uses: [string, string, number, string][] = [
    ['may be all of it', '200', 1, '0'],
    ['may be more than all of it', '250', 1.25, '-50'],
    ['may be nothing', '0', 0, '200'],
    ['may be a credit', '-50', -0.25, '250'],
  ];
  for (const [name, cost, share, remaining] of uses)
    test(name, () => {
      const used = use({ cost }, { cost: '200' });
      assert.deepEqual([used?.share, used?.remaining], [share, remaining]);
    });

  const none: [string, Parts['totals'], Parts['budget']][] = [
    ['without a budget', {}, null],
    ['of a budget that nobody knows', {}, { cost: null }],
    ['where nobody knows what is used', { cost: null }, { cost: '200' }],
    ['of a budget of nothing', {}, { cost: '0.00' }],
    ['of a budget below nothing', {}, { cost: '-1' }],
  ];
  for (const [name, totals, budget] of none)
    test(`there is none ${name}`, () => assert.equal(use(totals, budget), null));
});

describe('the estimate of a month with a budget', () => {
  const dollarADay = cutAfter('2025-02', 14, rowsOf('2025-02', Array<number>(7).fill(1000)));
  const estimated = (cost: string, measure: 'cost' | 'total_tokens' = 'cost') => {
    const report = reportOf({ ...dollarADay, totals: { cost: '14' }, budget: { cost } });
    return budgetUse(report, projection(report, measure))?.estimate;
  };

  test('is over it, or not', () => {
    assert.deepEqual(estimated('27.99'), { total: '28', isOver: true });
    assert.deepEqual(estimated('28'), { total: '28', isOver: false });
  });

  test('is none where tokens are estimated', () => assert.equal(estimated('10', 'total_tokens'), null));
});
