import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as attention from '../../../src/extras/explorer/attention.js';

const { NONE, dismiss, escape, focus, go, point, press, ringed, shown } = attention;
const at = (stop: number, lane = 0) => ({ stop, lane });
const focused = focus(NONE, true);

describe('what is shown', () => {
  it('is nothing before anything is attended to', () => {
    assert.equal(shown(NONE), null);
    assert.equal(shown(focused), null);
    assert.equal(ringed(focused), null);
  });

  it('is what keys have gone to, with a ring', () => {
    const gone = go(at(2, 1));
    assert.deepEqual([shown(gone), ringed(gone)], [at(2, 1), at(2, 1)]);
  });

  it('is gone with the focus, and back with it', () => {
    const left = focus(go(at(2)), false);
    assert.deepEqual([shown(left), ringed(left)], [null, null]);
    assert.deepEqual(ringed(focus(left, true)), at(2));
  });

  it('is what the pointer is on, while keys keep their ring', () => {
    const both = point(go(at(2)), at(5));
    assert.deepEqual([shown(both), ringed(both)], [at(5), at(2)]);
    assert.deepEqual(shown(point(both, null)), at(2));
    assert.deepEqual(shown(go(at(3))), at(3));
  });

  it('does not change while the pointer stays', () => {
    const pointed = point(NONE, at(1, 1));
    assert.equal(point(pointed, at(1, 1)), pointed);
    assert.notEqual(point(pointed, at(1, 2)), pointed);
  });
});

describe('what is dismissed', () => {
  const closed = dismiss(point(NONE, at(1)));

  it('stays so within the same stop', () => {
    assert.equal(shown(closed), null);
    assert.equal(shown(point(closed, at(1, 2))), null);
  });

  it('is shown again from elsewhere, after leaving, or by a press', () => {
    assert.deepEqual(shown(point(closed, at(2))), at(2));
    assert.deepEqual(shown(point(point(closed, null), at(1))), at(1));
    assert.deepEqual(shown(press(closed, at(1))), at(1));
  });
});

it('Escape closes the tooltip, then leaves the datum, then is somebody else’s', () => {
  const first = escape(go(at(1)));
  assert.deepEqual(first && [shown(first), ringed(first)], [null, at(1)]);
  const second = first && escape(first);
  assert.deepEqual(second && [shown(second), ringed(second)], [null, null]);
  assert.equal(second && escape(second), null);
});
