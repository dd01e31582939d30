import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { usageOf } from '../../src/model/usage.js';
import { reportOf, type Parts } from './small-report.js';

const nothing = { cost: '0', total_tokens: 0, requests: 0 } as const;

describe('a month', () => {
  const cases: [string, Parts, string][] = [
    ['with a cost has usage', { totals: { ...nothing, cost: '0.0004' } }, 'some'],
    ['with a credit has usage', { totals: { ...nothing, cost: '-1' } }, 'some'],
    ['of free tokens has usage', { totals: { ...nothing, total_tokens: 1 } }, 'some'],
    ['of free requests has usage', { totals: { ...nothing, requests: 1 } }, 'some'],
    ['with a row of zeros has usage', { totals: nothing, daily: [{ date: '2025-02-01', cost: 0 }] }, 'some'],
    ['with a user has usage', { totals: nothing, users: { items: [{ id: 'u' }] } }, 'some'],
    ['of zeros has none', { totals: { ...nothing, cost: '0.00' } }, 'none'],
    ['of zeros, with empty lists, has none', { totals: nothing, daily: [], models: { items: [] } }, 'none'],
    ['that nobody knows of is unknown', { totals: { cost: null, total_tokens: null } }, 'unknown'],
  ];
  for (const [name, parts, expected] of cases)
    test(name, () => assert.equal(usageOf(reportOf(parts)), expected));
});
