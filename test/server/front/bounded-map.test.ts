import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { boundedMap } from '../../../src/server/bounded-map.js';

const key = fc.constantFrom('a', 'b', 'c', 'd', '__proto__');
const step = fc.oneof(
  fc.record({ what: fc.constant('set' as const), key, size: fc.nat(12) }),
  fc.record({ what: fc.constant('get' as const), key, size: fc.constant(0) }),
  fc.record({ what: fc.constant('delete' as const), key, size: fc.constant(0) }),
);

describe('a bounded map', () => {
  test('keeps what was used last, as much of it as there is room for', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.nat(4), (steps, maxEntries) => {
        const map = boundedMap<number>({ maxEntries, maxSize: 20, sizeOf: size => size });
        /** The plainest one there is: pairs, last used last. */
        let model: [string, number][] = [];
        for (const { what, key, size } of steps) {
          const own = model.find(pair => pair[0] === key);
          const others = model.filter(pair => pair !== own);
          if (what === 'get') assert.equal(map.get(key), own?.[1]);
          if (what === 'set') map.set(key, size);
          if (what === 'delete') map.delete(key);
          model = [...others, ...(what === 'set' ? [[key, size] as [string, number]] : [])];
          if (what === 'get' && own) model.push(own);
          while (model.length > maxEntries || model.reduce((sum, pair) => sum + pair[1], 0) > 20)
            model.shift();
        }
        for (const [key, size] of model) assert.equal(map.get(key), size);
        for (const key of ['a', 'b', 'c', 'd', '__proto__']) {
          assert.equal(
            map.get(key) !== undefined,
            model.some(pair => pair[0] === key),
          );
        }
      }),
    );
  });

  test('does not give up all others for one that is too big', () => {
    const map = boundedMap<number>({ maxEntries: 9, maxSize: 20, sizeOf: size => size });
    map.set('a', 5);
    map.set('b', 21);
    assert.deepEqual([map.get('a'), map.get('b')], [5, undefined]);
    map.set('a', 21);
    assert.equal(map.get('a'), undefined);
  });
});
