import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findExecutable } from '../../scripts/testing/executables.js';
import { runStep } from '../../scripts/testing/run-step.js';

describe('a step that cannot run on this machine', () => {
  const step = { name: 'x', title: 'X', command: ['false'] };

  it('is one skipped test, and says why', async context => {
    const said = context.mock.method(console, 'log', () => {});
    const results = await runStep({ ...step, whyNot: () => 'No Firefox found.' }, {});
    assert.deepEqual(results, { passed: 0, failures: [], skipped: 1 });
    assert.deepEqual(
      said.mock.calls.map(call => call.arguments[0] as string),
      ['\n── X', 'Skipped: No Firefox found.'],
    );
  });

  it('runs, and may fail, where nothing speaks against it', async context => {
    context.mock.method(console, 'log', () => {});
    const results = await runStep({ ...step, whyNot: () => undefined }, process.env);
    assert.deepEqual(results, { passed: 0, failures: ['x › ended with exit code 1'], skipped: 0 });
  });
});

describe('a program', () => {
  it('is taken from where the environment names it, before the PATH', () => {
    assert.equal(findExecutable(['node'], { named: process.execPath }), process.execPath);
  });

  it('is not found where nothing can be run', () => {
    assert.equal(
      findExecutable(['no-such-program'], { named: '/no/such/path', places: ['/no/such/place'] }),
      undefined,
    );
  });
});
