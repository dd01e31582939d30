import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readRecords } from '../../src/server/duckdb.js';
import { call, type RawRecord } from './support.js';

function read(changes: RawRecord) {
  const [row] = [...readRecords([call(changes)])];
  assert.ok(row);
  return row;
}

describe('a usage record', () => {
  const refused: [what: string, changes: RawRecord, reason: RegExp][] = [
    ['without a time', { time: undefined }, /^time: /],
    ['whose time has no zone', { time: '2025-02-01T10:00:00' }, /^time: .*zone/],
    ['of a day that is none', { time: '2025-02-30T10:00:00Z' }, /^time: /],
    ['of before 1970', { time: '1970-01-01T00:00:00+00:01' }, /^time: /],
    ['of a year beyond all calendars', { time: '9999-01-01T00:00:00Z' }, /^time: /],
    ['of hour 24', { time: '2025-02-01T24:00:00Z' }, /^time: /],
    ['whose time is a number', { time: 1738368000 }, /^time: /],
    ['of neither model nor service', { model: null }, /^model or service/],
    ['of a model and a service', { service: 'ocr' }, /^model and service/],
    ['of a service with tokens', { model: '', service: 'ocr' }, /^service: has no tokens/],
    ['of an unknown grain', { grain: 'week' }, /^grain: expected event, hour or day/],
    [
      'of an hour that begins within one',
      { grain: 'hour', time: '2025-02-01T10:30:00Z' },
      /^time: .*UTC hour/,
    ],
    ['of a day that is no UTC day', { grain: 'day', time: '2025-02-01T05:00:00Z' }, /^time: .*UTC day/],
    ['with half a token', { input_tokens: 1.5 }, /^input_tokens: expected a whole number/],
    ['with negative tokens', { output_tokens: -1 }, /^output_tokens: is negative/],
    ['with tokens that are words', { input_tokens: 'many' }, /^input_tokens: expected a whole number/],
    ['with infinite tokens', { input_tokens: JSON.parse('1e999') }, /^input_tokens: /],
    ['with more cached tokens than tokens', { cache_read_input_tokens: 81 }, /^input_tokens: fewer/],
    ['with a cost that is a word', { cost: 'free' }, /^cost: expected a decimal/],
    ['with a cost in a locale', { cost: '1,50' }, /^cost: expected a decimal/],
    [
      'with a cost finer than the store',
      { cost: '0.0000000000000000000000000001' },
      /^cost: has more than 27 decimals/,
    ],
    ['with a cost beyond reason', { cost: '1000000000' }, /^cost: is beyond/],
    ['with a currency that is none', { currency: '$' }, /^currency: expected an ISO 4217 code/],
    ['with an object for a name', { user_name: { first: 'Ada' } }, /^user_name: expected text/],
  ];
  for (const [what, changes, reason] of refused) {
    test(`${what} is refused with a plain reason`, () => assert.match(read(changes).reason ?? '', reason));
  }

  test('that is no object is refused', () => {
    for (const raw of [null, 7, 'x', []]) assert.ok([...readRecords([raw])][0]?.reason);
  });

  test('is told everything that is wrong with it', () => {
    assert.match(read({ cost: 'x', output_tokens: -1 }).reason ?? '', /output_tokens: .*; cost: /);
  });

  test('takes the empty string, null and absence for the same', () => {
    const told = { user_id: undefined, cache_read_input_tokens: undefined, currency: undefined };
    const empty = { user_id: '', cache_read_input_tokens: '', currency: '' };
    const nulls = { user_id: null, cache_read_input_tokens: null, currency: null };
    assert.deepEqual(read(empty), read(told));
    assert.deepEqual(read(nulls), read(told));
  });

  test('takes text and numbers alike, and money exactly', () => {
    const numbers = read({ input_tokens: 80, cost: 0.0004 });
    assert.deepEqual(read({ input_tokens: '80', cost: '4e-4' }), numbers);
    assert.deepEqual(read({ input_tokens: '80.0', cost: '0.00040' }), numbers);
    const finest = '-0.000000000000000000000000001';
    assert.equal(read({ cost: finest }).record?.cost, finest);
    for (const printed of [0.0007442999999999999, 7.4e-8]) {
      const { record } = read({ cost: printed });
      assert.deepEqual([Number(record?.cost), read({ cost: String(printed) }).record], [printed, record]);
    }
  });

  test('takes one instant written in two zones for one', () => {
    assert.deepEqual(read({ time: '2025-02-03T15:30:00.000+05:30' }), read({}));
    const micro = read({ time: '2025-02-03T10:00:00.1234567Z' }).record;
    assert.equal(micro?.time, Date.UTC(2025, 1, 3, 10) * 1000 + 123_456);
  });

  test('is one request where it is a call that does not say, and unknown where it is a bucket', () => {
    assert.equal(read({}).record?.requests, 1);
    assert.equal(read({ requests: 7 }).record?.requests, 7);
    assert.equal(read({ grain: 'hour' }).record?.requests, null);
    const service = { model: '', input_tokens: '', output_tokens: '', service: 'ocr' };
    assert.equal(read(service).record?.requests, null);
  });

  test('ends with its bucket', () => {
    const length = (changes: RawRecord) => {
      const { record } = read(changes);
      return record && (record.end - record.time) / 1_000_000;
    };
    assert.equal(length({}), 0);
    assert.equal(length({ grain: 'hour' }), 3600);
    assert.equal(length({ grain: 'day', time: '2025-02-03T00:00:00Z' }), 86_400);
  });
});
