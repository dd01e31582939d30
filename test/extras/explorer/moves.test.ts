import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { follow, move } from '../../../src/extras/explorer/moves.js';
import type { Position, Stop } from '../../../src/extras/explorer/exploration.js';

const stop = (key: string, ...parts: string[]): Stop => ({ key, lanes: ['whole', ...parts] });
const at = (position: number, lane = 0): Position => ({ stop: position, lane });

const days = { orientation: 'horizontal', stops: ['1', '2', '3'].map(key => stop(key, 'a', 'b')) } as const;
const rows = {
  orientation: 'vertical',
  stops: [stop('x', 'in', 'out'), stop('y', 'in', 'out'), stop('z')],
} as const;

describe('a key in a chart of days', () => {
  for (const [name, from, key, to] of [
    ['goes to the first day from nowhere', null, 'ArrowRight', at(0)],
    ['does so whichever arrow it is', null, 'ArrowDown', at(0)],
    ['goes to the last day from nowhere, by End', null, 'End', at(2)],
    ['goes on to the next day', at(0), 'ArrowRight', at(1)],
    ['stays with the series', at(0, 2), 'ArrowRight', at(1, 2)],
    ['goes back', at(1, 1), 'ArrowLeft', at(0, 1)],
    ['ends at the last day', at(2, 1), 'ArrowRight', at(2, 1)],
    ['ends at the first day', at(0), 'ArrowLeft', at(0)],
    ['goes up the stack', at(1), 'ArrowUp', at(1, 1)],
    ['goes from its top to the whole', at(1, 2), 'ArrowUp', at(1)],
    ['goes from the whole to its top', at(1), 'ArrowDown', at(1, 2)],
    ['goes to the first day of a series', at(2, 2), 'Home', at(0, 2)],
    ['goes to the last day of a series', at(0, 1), 'End', at(2, 1)],
  ] as const) {
    it(name, () => assert.deepEqual(move(days, from, key, false), to));
  }

  it('goes to the earlier day where that is on the right', () => {
    assert.deepEqual(move(days, at(1), 'ArrowRight', true), at(0));
    assert.deepEqual(move(days, at(1), 'ArrowLeft', true), at(2));
    assert.deepEqual(move(days, at(1), 'ArrowUp', true), at(1, 1));
  });

  for (const key of ['a', 'Tab', 'Escape', 'PageDown', 'constructor'])
    it(`is somebody else's if it is ${key}`, () => assert.equal(move(days, at(1), key, false), null));
});

describe('a key in a ranking', () => {
  for (const [name, from, key, to] of [
    ['goes on to the next row', at(0), 'ArrowDown', at(1)],
    ['goes back', at(1, 1), 'ArrowUp', at(0, 1)],
    ['goes to a part', at(0), 'ArrowRight', at(0, 1)],
    ['goes back to the whole', at(0, 1), 'ArrowLeft', at(0)],
    ['meets a row without parts as a whole', at(1, 2), 'ArrowDown', at(2)],
    ['has nowhere to go in a row without parts', at(2), 'ArrowRight', at(2)],
  ] as const) {
    it(name, () => assert.deepEqual(move(rows, from, key, false), to));
  }

  it('goes to the next part where that is on the left', () => {
    assert.deepEqual(move(rows, at(0), 'ArrowLeft', true), at(0, 1));
  });
});

it('where there is nothing, no key moves', () => {
  assert.equal(move({ orientation: 'vertical', stops: [] }, null, 'ArrowDown', false), null);
});

describe('other figures', () => {
  it('keep the place of what moved', () => {
    assert.deepEqual(follow(rows.stops, at(0, 2), [stop('z'), stop('x', 'in', 'out')]), at(1, 2));
  });

  it('show as a whole what has lost the part, such as a series that was hidden', () => {
    assert.deepEqual(follow(days.stops, at(1, 2), [stop('1', 'a'), stop('2', 'a')]), at(1));
  });

  it('leave what is gone', () => {
    assert.equal(follow(rows.stops, at(2), [stop('x')]), null);
    assert.equal(follow(rows.stops, null, rows.stops), null);
  });
});
