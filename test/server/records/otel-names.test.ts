import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readRecords } from '../../../src/server/duckdb.js';
import { readJsonLine } from '../../../src/server/records/read-json-line.js';
import { call, type RawRecord } from '../support.js';

function read(raw: RawRecord) {
  const [row] = [...readRecords([raw])];
  assert.ok(row);
  return row;
}

/** What `CONVENTIONS` says, in our own words. */
const OURS = {
  time: '2025-02-03T10:00:00Z',
  provider: 'openai',
  model: 'gpt-5-2025-08-07',
  input_tokens: 80,
  cache_read_input_tokens: 30,
  cache_creation_input_tokens: 10,
  output_tokens: 20,
  agent_id: 'a1',
  agent_name: 'Researcher',
  user_id: 'u1',
  user_name: 'Ada Moreno',
};

const CONVENTIONS = {
  'gen_ai.operation.name': 'chat',
  'gen_ai.provider.name': 'openai',
  'gen_ai.request.model': 'gpt-5',
  'gen_ai.response.model': 'gpt-5-2025-08-07',
  'gen_ai.usage.input_tokens': 80,
  'gen_ai.usage.cache_read.input_tokens': 30,
  'gen_ai.usage.cache_creation.input_tokens': 10,
  'gen_ai.usage.output_tokens': 20,
  'gen_ai.agent.id': 'a1',
  'gen_ai.agent.name': 'Researcher',
  'user.id': 'u1',
  'user.name': 'ada',
  'user.full_name': 'Ada Moreno',
};

describe("OpenTelemetry's names", () => {
  const shapes: [what: string, raw: RawRecord][] = [
    ['in the row itself', { time: OURS.time, ...CONVENTIONS }],
    ['in its attributes', { time: OURS.time, attributes: CONVENTIONS }],
    [
      "in OTLP's list of attributes",
      {
        startTimeUnixNano: '1738576800000000000',
        attributes: Object.entries(CONVENTIONS).map(([key, value]) => ({
          key,
          value: typeof value === 'number' ? { intValue: String(value) } : { stringValue: value },
        })),
      },
    ],
  ];
  for (const [what, raw] of shapes) {
    test(`${what} mean what ours do`, () => assert.deepEqual(read(raw), read(OURS)));
  }

  test('have a newer word for cache creation, and an older one for the provider', () => {
    const { record } = read({
      time: OURS.time,
      'gen_ai.system': 'openai',
      'gen_ai.request.model': 'gpt-5',
      'gen_ai.usage.input_tokens': 5,
      'gen_ai.usage.cache_write.input_tokens': '4',
      'enduser.id': 'u9',
    });
    assert.deepEqual(
      [record?.provider, record?.model, record?.cache_creation_input_tokens, record?.user_id],
      ['openai', 'gpt-5', 4, 'u9'],
    );
  });

  test('have older words for tokens, which are read where the newer ones are missing', () => {
    const older = { 'gen_ai.usage.prompt_tokens': 80, 'gen_ai.usage.completion_tokens': '20' };
    const tokens = (more: RawRecord) => {
      const { record } = read({ time: OURS.time, 'gen_ai.request.model': 'gpt-4', ...older, ...more });
      return [record?.input_tokens, record?.output_tokens];
    };
    assert.deepEqual(tokens({}), [80, 20]);
    assert.deepEqual(tokens({ 'gen_ai.usage.input_tokens': 90, output_tokens: 30 }), [90, 30]);
  });

  test('stand beside our own, which say what they cannot', () => {
    const { record } = read({ ...call({ model: '' }), agent_type: 'api', 'gen_ai.response.model': 'm' });
    assert.deepEqual([record?.model, record?.cost, record?.agent_type], ['m', '1', 'api']);
  });

  test('say nothing where they are empty', () => {
    assert.equal(read(call({ 'gen_ai.response.model': '', 'user.id': null })).record?.model, 'm');
  });

  test('stand for what the record beside its attributes leaves empty', () => {
    const attributes = { ...CONVENTIONS, cost: '5', agent_type: 'api', time: OURS.time };
    for (const empty of [null, '']) {
      const raw = { time: empty, cost: empty, agent_type: empty, model: empty, attributes };
      assert.deepEqual(read(raw), read({ ...OURS, cost: '5', agent_type: 'api' }));
    }
  });

  const contradictions: [raw: RawRecord, reason: RegExp][] = [
    [call({ 'gen_ai.response.model': 'other' }), /^model: "model" and "gen_ai.response.model" say different/],
    [call({ 'user.id': 'a', 'enduser.id': 'b' }), /^user_id: "user.id" and "enduser.id" say different/],
    [call({ attributes: { 'gen_ai.usage.output_tokens': 21 } }), /^output_tokens: /],
    [call({ attributes: { cost: '2' } }), /^cost: the record and its attributes say different things/],
  ];
  for (const [raw, reason] of contradictions) {
    test(`that contradict are refused: ${reason.source}`, () => assert.match(read(raw).reason ?? '', reason));
  }

  test('that say the same twice are taken', () => {
    assert.equal(read(call({ 'gen_ai.usage.input_tokens': '80' })).record?.input_tokens, 80);
    // The model that was asked for is not the one that answered.
    assert.equal(read(call({ 'gen_ai.request.model': 'm-latest' })).record?.model, 'm');
  });
});

describe('a span', () => {
  const span = {
    traceId: '5b8efff798038103d269b633813fc60c',
    spanId: 'eee19b7ec3c1b174',
    attributes: { 'gen_ai.request.model': 'm' },
  };

  test('is known by its id within its trace', () => {
    const started = { ...span, startTimeUnixNano: '1738576800123456789' };
    const { record } = read(started);
    assert.equal(record?.id, '5b8efff798038103d269b633813fc60c/eee19b7ec3c1b174');
    assert.equal(record.time, 1738576800123456);
    assert.equal(read({ ...started, spanId: '' }).record?.id, null);
  });

  test('is known by them beside names of ours alone, too', () => {
    const { traceId, spanId } = span;
    assert.equal(read(call({ traceId, spanId })).record?.id, `${traceId}/${spanId}`);
    assert.equal(read(call({ traceId, spanId, id: 'own' })).record?.id, 'own');
  });

  test('may count its nanoseconds in digits or as a number, which is what it is printed as', () => {
    for (const seconds of [1_738_575_072, 1_738_575_073, 1_738_575_074, 1_738_575_075]) {
      for (const micros of ['000000', '123456', '999999']) {
        const digits = `${seconds}${micros}000`;
        for (const startTimeUnixNano of [digits, Number(digits)]) {
          assert.equal(
            read({ ...span, startTimeUnixNano }).record?.time,
            Number(`${seconds}${micros}`),
            digits,
          );
        }
      }
    }
    const line = '{"model": "m", "startTimeUnixNano": 1738575073123456789}';
    assert.equal(readJsonLine(line, 1).record?.time, 1738575073123456);
  });

  test('whose start is none is refused', () => {
    for (const startTimeUnixNano of ['soon', -1, 1.5, '1e18', 1e21, NaN, {}, '9'.repeat(20)]) {
      assert.match(read({ ...span, startTimeUnixNano }).reason ?? '', /^time: /, String(startTimeUnixNano));
    }
  });

  test('keeps hostile attributes from the prototype', () => {
    const raw = JSON.parse(
      '{"time": "2025-02-03T10:00:00Z", "model": "m", "attributes": {"__proto__": {"cost": "9"}}}',
    ) as RawRecord;
    assert.equal(read(raw).record?.cost, null);
    assert.equal(({} as RawRecord)['cost'], undefined);
    for (const attributes of ['x', 7, [null, { key: 'cost' }, { key: 'cost', value: { arrayValue: {} } }]])
      assert.equal(read(call({ attributes })).record?.cost, '1');
  });
});
