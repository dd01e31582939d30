import type { QueryConfig } from 'pg';
import type { Parameters } from '../store/engine.js';
import { escapeText } from './escaped-text.js';

/** `$name` in the statement, each with its type: PostgreSQL has numbers for parameters, and cannot guess at all of them. */
export function statement(sql: string, parameters: Parameters = {}): QueryConfig {
  const names: string[] = [];
  const text = sql.replace(/\$([a-z]\w*)/gi, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    const type = typeof parameters[name] === 'bigint' ? 'bigint' : 'text';
    return `$${names.indexOf(name) + 1}::${type}`;
  });
  const values = names.map(name => {
    const value = parameters[name];
    return typeof value === 'string' ? escapeText(value) : String(value);
  });
  return { text, values, types: AS_TEXT };
}

/** Every value as the text that it came as, whatever the host has taught the driver to make of its type. */
const AS_TEXT: NonNullable<QueryConfig['types']> = { getTypeParser: () => (value: string) => value };
