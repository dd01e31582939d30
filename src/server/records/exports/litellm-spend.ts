import type { FileShape } from '../file-shape.js';
import { instantOf, textOf } from '../cell-values.js';
import { readRecord } from '../usage-record.js';

/** The columns that nothing but LiteLLM's table has. */
const TELLING = ['request_id', 'startTime', 'spend', 'prompt_tokens', 'completion_tokens'];

const READ = [
  ...TELLING,
  'custom_llm_provider',
  'model_group',
  'model',
  'user',
  'end_user',
  'agent_id',
  'mcp_namespaced_tool_name',
];

/**
 * Rows of LiteLLM's `LiteLLM_SpendLogs`, one a request (schema.prisma of BerriAI/litellm @ 029f645), as its API lists them
 * or as they are copied out of its database. `spend` is in US dollars and computed by LiteLLM; times are UTC; prompt
 * tokens have the cached ones in them, and how many those were the table does not tell.
 *
 * @returns `null` if these are no columns of it
 */
export function litellmShape(columns: readonly string[]): FileShape | null {
  if (!TELLING.every(name => columns.includes(name))) return null;
  return { columns: READ, read: (row, line) => readRecord(fieldsOf(row), line) };
}

function fieldsOf(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const text = (name: string) => textOf(row[name]);
  const common = {
    id: text('request_id'),
    time: instantOf(row['startTime']),
    user_id: text('user') ?? text('end_user'),
    agent_id: text('agent_id'),
    cost: row['spend'],
    currency: 'USD',
  };
  // The public name where there is one: what the proxy sends a request to is its own affair.
  const model = text('model_group') ?? text('model');
  const tool = text('mcp_namespaced_tool_name');
  if (tool !== null) return { ...common, service: tool, quantity: 1, unit: 'calls' };
  return {
    ...common,
    model,
    provider: text('custom_llm_provider'),
    input_tokens: row['prompt_tokens'],
    output_tokens: row['completion_tokens'],
  };
}
