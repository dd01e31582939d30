import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ShortMemory } from '../../src/client/short-memory.js';

describe('a short memory', () => {
  function memory(capacity = 3) {
    const clock = { now: 1_000 };
    return { clock, memory: new ShortMemory<string>(capacity, () => clock.now) };
  }

  test('keeps a value until its moment, and not a millisecond longer', () => {
    const { clock, memory: m } = memory();
    m.set('a', 'A', 1_060);
    clock.now = 1_059;
    assert.equal(m.get('a'), 'A');
    clock.now = 1_060;
    assert.equal(m.get('a'), undefined);
  });

  test('does not keep a value longer because the clock was set back', () => {
    const { clock, memory: m } = memory();
    m.set('a', 'A', 1_060);
    clock.now = 500;
    assert.equal(m.get('a'), undefined);
    clock.now = 1_010;
    assert.equal(m.get('a'), undefined);
  });

  test('gives up the oldest value for a new one when it is full', () => {
    const { memory: m } = memory(2);
    m.set('a', 'A', 2_000);
    m.set('b', 'B', 2_000);
    m.set('a', 'A again', 2_000);
    m.set('c', 'C', 2_000);
    assert.deepEqual(
      ['a', 'b', 'c'].map(key => m.get(key)),
      ['A again', undefined, 'C'],
    );
  });

  test('gives up no living value while expired ones take up the room', () => {
    const { clock, memory: m } = memory(2);
    m.set('living', 'L', 2_000);
    m.set('expired', 'E', 1_010);
    clock.now = 1_020;
    m.set('new', 'N', 2_000);
    assert.equal(m.get('living'), 'L');
    assert.equal(m.get('new'), 'N');
  });

  test('forgets one value or all of them when told to', () => {
    const { memory: m } = memory();
    m.set('a', 'A', 2_000);
    m.set('b', 'B', 2_000);
    m.delete('a');
    assert.deepEqual([m.get('a'), m.get('b')], [undefined, 'B']);
    m.clear();
    assert.equal(m.get('b'), undefined);
  });
});
