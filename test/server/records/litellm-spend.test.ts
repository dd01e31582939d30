import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
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
