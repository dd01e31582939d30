import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { limitMeter } from '../../src/charts/limit-meter.js';

const none = (start: number) => ({ start, length: 0 });

describe('a meter', () => {
  const cases: [string, Parameters<typeof limitMeter>, ReturnType<typeof limitMeter>][] = [
    [
      'is as long as its limit',
      [83, null, 100],
      { used: { start: 0, length: 83 }, over: none(100), expected: none(83), limit: 100 },
    ],
    [
      'goes on to what is expected',
      [50, 80, 100],
      { used: { start: 0, length: 50 }, over: none(100), expected: { start: 50, length: 30 }, limit: 100 },
    ],
    [
      'is as long as what is expected beyond the limit',
      [50, 125, 100],
      { used: { start: 0, length: 40 }, over: none(80), expected: { start: 40, length: 60 }, limit: 80 },
    ],
    [
      'tells apart what is used beyond the limit',
      [125, null, 100],
      { used: { start: 0, length: 80 }, over: { start: 80, length: 20 }, expected: none(100), limit: 80 },
    ],
    [
      'draws nothing for credits',
      [-20, null, 100],
      { used: none(0), over: none(100), expected: none(0), limit: 100 },
    ],
  ];
  for (const [name, values, expected] of cases)
    test(name, () => assert.deepEqual(limitMeter(...values), expected));
});
