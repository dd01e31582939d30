import { readFile } from 'node:fs/promises';
import { parseLosslessJson } from '../exact-json.js';
import { isGitHubBilling, readGitHubBilling } from './exports/github-billing.js';
import { isObject } from './exports/json.js';
import { litellmShape } from './exports/litellm-spend.js';
import { isOpenAiPages, readOpenAiPages } from './exports/openai-pages.js';
import { UsageFileError } from './usage-file-error.js';
import { utf8Text } from './utf8-text.js';
import type { NumberedRow } from './usage-record.js';

/**
 * Rows of a provider's answer that was saved as it came; a row's place in it stands for its line, the first being 1.
 *
 * @throws {UsageFileError} if it is no answer that is known, or not UTF-8
 */
export async function* readJson(path: string): AsyncGenerator<NumberedRow> {
  const document = parse(utf8Text(await readFile(path), 1));
  if (isOpenAiPages(document)) yield* readOpenAiPages(document);
  else if (isGitHubBilling(document)) yield* readGitHubBilling(document);
  else if (Array.isArray(document)) yield* readSpendLogs(document);
  else throw unknown();
}

function* readSpendLogs(rows: readonly unknown[]): Generator<NumberedRow> {
  const shape = isObject(rows[0]) ? litellmShape(Object.keys(rows[0])) : null;
  if (!shape) throw unknown();
  let line = 0;
  for (const row of rows) {
    line += 1;
    yield isObject(row) ? shape.read(row, line) : { line, reason: 'not an object' };
  }
}

function parse(text: string): unknown {
  try {
    return parseLosslessJson(text.replace(/^\ufeff/, ''));
  } catch {
    throw new UsageFileError('The file is not JSON. One record a line goes by .ndjson or .jsonl.');
  }
}

function unknown(): UsageFileError {
  return new UsageFileError(
    "Expected pages of OpenAI's costs or usage, GitHub's billing usage, or LiteLLM's spend logs.",
  );
}
