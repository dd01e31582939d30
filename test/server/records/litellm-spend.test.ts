import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { duckdbSource } from '../../../src/server/duckdb.js';
import { ask } from '../support.js';
import { csv, rowsOf, told } from './support.js';

describe("LiteLLM's spend logs", () => {
  const log = {
    request_id: 'chatcmpl-1',
    call_type: 'acompletion',
    startTime: '2025-02-03 10:00:00.25',
    spend: '1.095e-05',
    prompt_tokens: '80',
    completion_tokens: '20',
    total_tokens: '100',
    model: 'openai/gpt-4o-2024-08-06',
    model_group: 'gpt-4o',
    custom_llm_provider: 'openai',
    user: '',
    end_user: 'u1',
    agent_id: 'a1',
  };
  const expected = {
    id: 'chatcmpl-1',
    time: '2025-02-03T10:00:00.250Z',
    provider: 'openai',
    model: 'gpt-4o',
    input_tokens: 80,
    output_tokens: 20,
    requests: 1,
    user_id: 'u1',
    agent_id: 'a1',
    cost: '0.00001095',
    currency: 'USD',
  };

  test('are calls, as CSV and as JSON', async () => {
    const [fromCsv] = await rowsOf('logs.csv', csv([log]));
    const [fromJson, none] = await rowsOf(
      'answer.json',
      JSON.stringify([
        { ...log, startTime: '2025-02-03T10:00:00.250000Z', spend: 1.095e-5, prompt_tokens: 80 },
        null,
      ]),
    );
    assert.ok(fromCsv && fromJson);
    assert.deepEqual(told(fromCsv), expected);
    assert.deepEqual(told(fromJson), expected);
    assert.equal(none?.reason, 'not an object');
  });

  const PRINTED = ['0.0007442999999999999', '7.4e-08', '1.0949999999999998e-05', '4.4999999999999993e-07'];
  const rowsOfSpend = (write: (spend: string) => string) =>
    PRINTED.map((spend, index) => write(spend).replace('chatcmpl-1', `chatcmpl-${index}`));
  const files: [name: string, content: string][] = [
    ['logs.csv', csv(PRINTED.map((spend, index) => ({ ...log, request_id: `r${index}`, spend })))],
    // As LiteLLM prints them, not as JavaScript does.
    ['answer.json', `[${rowsOfSpend(spend => JSON.stringify(log).replace('"1.095e-05"', spend)).join(',')}]`],
  ];
  for (const [name, content] of files) {
    test(`cost what a double was printed as, to its last digit: ${name}`, async () => {
      const source = await duckdbSource();
      const rows = await rowsOf(name, content);
      const loaded = await source.load(rows, { organization: 'acme' });
      assert.deepEqual(loaded, { loaded: PRINTED.length, duplicates: 0, refused: 0 });
      const { totals } = await ask(source, 'month=2025-02');
      assert.equal(totals.cost, '0.00075577399999999989793');
      source.close();
    });
  }

  test('tell no cached tokens, as their table has no columns of them', async () => {
    const [row] = await rowsOf('logs.csv', csv([{ ...log, cache_read_input_tokens: '30' }]));
    assert.ok(row);
    assert.deepEqual(told(row), expected);
  });

  test('may be of a tool', async () => {
    const [row] = await rowsOf('logs.csv', csv([{ ...log, mcp_namespaced_tool_name: 'ocr/read' }]));
    assert.ok(row);
    const { service, quantity, unit, model } = told(row);
    assert.deepEqual([service, quantity, unit, model], ['ocr/read', '1', 'calls', undefined]);
  });
});
