import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hasUsage } from '../../src/model/usage.js';
import { reportOf, type Parts } from './small-report.js';

const nothing = { cost: '0', total_tokens: 0, requests: 0 } as const;

describe('a month', () => {
  const cases: [string, Parts, boolean][] = [
    ['with a cost has usage', { totals: { ...nothing, cost: '0.0004' } }, true],
    ['with a credit has usage', { totals: { ...nothing, cost: '-1' } }, true],
    ['of free tokens has usage', { totals: { ...nothing, total_tokens: 1 } }, true],
    ['of free requests has usage', { totals: { ...nothing, requests: 1 } }, true],
    ['with a row of zeros has usage', { totals: nothing, daily: [{ date: '2025-02-01', cost: 0 }] }, true],
    ['with a user has usage', { totals: nothing, users: { items: [{ id: 'u' }] } }, true],
    ['of zeros has none', { totals: { ...nothing, cost: '0.00' } }, false],
    ['of zeros, with empty lists, has none', { totals: nothing, daily: [], models: { items: [] } }, false],
    ['that nobody knows of has none', { totals: { cost: null, total_tokens: null } }, false],
  ];
  for (const [name, parts, expected] of cases)
    test(name, () => assert.equal(hasUsage(reportOf(parts)), expected));
});
