import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeFault, faultsOf, summarise } from '../../../scripts/stories/findings.js';

const small = { check: 'text size', node: 'text in <a-chart>', detail: '10.0 px < 12 “3 Feb”' };

describe('findings of a story', () => {
  it('are one fault for all nodes of a kind, in all surroundings where they are found', () => {
    const later = { ...small, detail: '10.0 px < 12 “9 Feb”' };
    const faults = faultsOf([
      { surroundings: 'light', findings: [small] },
      { surroundings: 'dark', findings: [small, later] },
      { surroundings: '320 px', findings: [] },
    ]);
    assert.deepEqual(faults, [{ ...small, surroundings: ['light', 'dark'], count: 2 }]);
    assert.deepEqual(faults.map(describeFault), [
      'text size: text in <a-chart> 10.0 px < 12 “3 Feb” ×2 [light, dark]',
    ]);
  });

  it('are kept apart by check and by kind of node', () => {
    const findings = [small, { ...small, check: 'overlap' }, { ...small, node: 'text in <b-chart>' }];
    assert.equal(faultsOf([{ surroundings: 'light', findings }]).length, 3);
  });
});

describe('faults of all stories', () => {
  it('are counted by kind, what is most common first', () => {
    const faults = faultsOf([{ surroundings: 'light', findings: [small] }]);
    const rare = faultsOf([{ surroundings: 'dark', findings: [{ ...small, check: 'overlap' }] }]);
    const lines = summarise([
      { id: 'a--ready', faults: [...rare, ...faults] },
      { id: 'b--ready', faults },
    ]);
    assert.deepEqual(lines, [
      'text size: text in <a-chart> 10.0 px < 12 “3 Feb” [light] in 2 stories, such as a--ready',
      'overlap: text in <a-chart> 10.0 px < 12 “3 Feb” [dark] in a--ready',
    ]);
  });
});
