import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findMismatches, parseReport, type Report } from '../../src/contract/index.js';

/** Ten dollars and a hundred tokens, cut in every way that a report cuts them. */
const consistent = {
  schema_version: '1.0',
  currency: 'USD',
  period: { month: '2025-02', start: '2025-02-01', end: '2025-03-01', timezone: 'UTC', complete: true },
  totals: { cost: '10', total_tokens: 100, input_tokens: 80, output_tokens: 20 },
  daily: [
    { date: '2025-02-01', agent_type: 'api', cost: '4', total_tokens: 60 },
    { date: '2025-02-01', agent_type: null, cost: '6', total_tokens: 40 },
  ],
  models: {
    items: [{ id: 'm', cost: '7', total_tokens: 90 }],
    other: { count: 2, cost: '1', total_tokens: 10 },
  },
  services: { items: [{ id: 's', cost: '2' }] },
  users: { items: [{ id: 'u', cost: '9', total_tokens: 99 }], unassigned: { cost: '1', total_tokens: 1 } },
  agents: { items: [{ id: 'a', cost: '10', total_tokens: 100 }] },
};

const read = (changes: object): Report => parseReport({ ...consistent, ...changes });

describe('findMismatches', () => {
  test('finds nothing in a report that adds up', () => assert.deepEqual(findMismatches(read({})), []));

  test('names the section, the measure and both figures', () => {
    const report = read({ agents: { items: [{ id: 'a', cost: '9.5', total_tokens: 100 }] } });
    assert.deepEqual(findMismatches(report), [
      { section: 'agents', measure: 'cost', expected: '10', actual: '9.5' },
    ]);
  });

  test('holds models and services to the cost together, and models to the tokens alone', () => {
    const report = read({ services: { items: [{ id: 's', cost: '3' }] } });
    assert.deepEqual(findMismatches(report), [
      { section: 'models', measure: 'cost', expected: '10', actual: '11' },
    ]);
  });

  test('sees tokens whose input and output are not their total', () => {
    const [mismatch] = findMismatches(read({ totals: { ...consistent.totals, output_tokens: 21 } }));
    assert.equal(mismatch?.section, 'totals');
  });

  test('lets a millionth of a unit pass, and no more', () => {
    const agents = (cost: string) => ({ agents: { items: [{ id: 'a', cost, total_tokens: 100 }] } });
    assert.deepEqual(findMismatches(read(agents('10.000001'))), []);
    assert.equal(findMismatches(read(agents('10.0000011'))).length, 1);
  });

  test('does not check a sum with an unknown part, or a section that is not there', () => {
    assert.deepEqual(
      findMismatches(read({ agents: { items: [{ id: 'a', cost: null, total_tokens: null }] } })),
      [],
    );
    assert.deepEqual(findMismatches(read({ daily: null, models: null, users: null, agents: null })), []);
    assert.deepEqual(findMismatches(read({ services: null })), []);
  });
});
