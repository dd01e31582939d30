/**
 * Two months of one organisation, written by the database itself. Every value is arithmetic on the number of the row, so
 * that each engine makes the very same records: 12 models, 320 users and 40 agents, of which the first are used most,
 * a service in forty, some without a user, an agent or a type, and one cost in fifty an estimate.
 */
import { COLUMN_NAMES } from '../../src/server/store/columns.js';

/** 59 days from 1 January 2025 on, in microseconds. */
const START = 1_735_689_600_000_000;
const LENGTH = 5_097_600_000_000;

/**
 * @param numbers stands after FROM: `i` from 0 on, of 64 bits
 * @returns the store's columns, in the order in which loading leaves them
 */
export function generatedUsage(numbers: string): string {
  const called = (value: string) => `CASE WHEN i % 40 <> 7 THEN ${value} END`;
  const expressions: Readonly<Record<string, string>> = {
    organization: `'acme'`,
    id: `concat('r', i)`,
    time: `${START} + moment`,
    time_end: `${START} + moment`,
    user_id: `CASE WHEN i % 100 <> 3 THEN concat('u_', user_number) END`,
    user_name: `CASE WHEN i % 100 <> 3 THEN concat('User ', user_number) END`,
    agent_id: `CASE WHEN i % 30 <> 11 THEN concat('a_', agent_number) END`,
    agent_name: `CASE WHEN i % 30 <> 11 THEN concat('Agent ', agent_number) END`,
    agent_type: `CASE agent_number % 4 WHEN 0 THEN 'api' WHEN 1 THEN 'framework' WHEN 2 THEN 'no_code' END`,
    provider: called(`CASE model_number % 3 WHEN 0 THEN 'writer' WHEN 1 THEN 'openai' ELSE 'anthropic' END`),
    model: called(`concat('model-', model_number)`),
    input_tokens: called('inputs'),
    cache_read_input_tokens: called('(inputs - inputs % 5) * i % 7'),
    cache_creation_input_tokens: called('0'),
    output_tokens: called('outputs'),
    requests: called('1'),
    service: `CASE WHEN i % 40 = 7 THEN 'ocr' END`,
    service_name: `CASE WHEN i % 40 = 7 THEN 'Text recognition' END`,
    quantity_nano: `CASE WHEN i % 40 = 7 THEN inputs * 1000000 END`,
    quantity_ronto: `CASE WHEN i % 40 = 7 THEN 0 END`,
    unit: `CASE WHEN i % 40 = 7 THEN 'pages' END`,
    cost_nano: '(inputs * 3 + outputs * 15) * 1000',
    cost_ronto: 'i % 1000',
    estimated: 'i % 50 = 9',
  };
  return `
    SELECT ${COLUMN_NAMES.map(name => `${expressions[name]} AS ${name}`).join(', ')}
    FROM (
      SELECT i,
        (i * 7919000021) % ${LENGTH} AS moment,
        least(i * 48271 % 320, i * 69621 % 331) AS user_number,
        least(i * 16807 % 40, i * 39373 % 41) AS agent_number,
        least(i * 40692 % 12, i * 40014 % 13) AS model_number,
        100 + i * 742938285 % 8000 AS inputs,
        10 + i * 950706376 % 900 AS outputs
      FROM ${numbers}) AS drawn
    ORDER BY time`;
}
