import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

/** Every module that is loaded with this one: what is imported as a type, or only when needed, is not. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, names = '', specifier = ''] of source.matchAll(
    /^(?:import|export)\s([^;]*?)from '([^']+)'/gm,
  )) {
    if (names.startsWith('type ')) continue;
    if (specifier.startsWith('.')) loadedWith(join(dirname(file), specifier.replace(/\.js$/, '.ts')), found);
    else found.add(specifier);
  }
  return found;
}

const packages = (door: string) =>
  [...loadedWith(`src/server/${door}.ts`)].filter(module => !module.endsWith('.ts')).sort();

test('the handler needs nothing but Web standards and the contract', () => {
  assert.deepEqual(packages('index'), ['valibot']);
});

test('the door of every upstream needs no more', () => {
  for (const upstream of ['openai', 'anthropic', 'litellm', 'langfuse']) {
    assert.deepEqual(packages(upstream), ['valibot']);
  }
});

test('the Node door needs no database', () => {
  assert.deepEqual(packages('node'), ['valibot']);
});

test("the store's door needs csv-parse only once a CSV file is read", () => {
  assert.deepEqual(packages('duckdb'), [
    '@duckdb/node-api',
    'node:buffer',
    'node:fs',
    'node:fs/promises',
    'node:path',
    'valibot',
  ]);
});

test('the price table needs nothing of Node', () => {
  assert.deepEqual(packages('pricing'), ['@pydantic/genai-prices', 'valibot']);
});

test('the door of each server needs its driver, and nothing of another', () => {
  assert.deepEqual(packages('postgres'), ['pg', 'valibot']);
  assert.deepEqual(packages('clickhouse'), ['@clickhouse/client', 'valibot']);
});
