import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Amount } from '../../src/model/amount.js';
import { tokenParts } from '../../src/model/token-kinds.js';

type Count = Amount | null;

describe('tokens by kind', () => {
  const cases: [string, input: Count, cached: Count, output: Count, parts: Amount[] | null][] = [
    ['take the cached out of the input', '10', '4', '3', ['6', '4', '3']],
    ['may all be cached', '4', '4', '3', ['0', '4', '3']],
    ['are all fresh where nobody knows of a cache', '10', null, '3', ['10', '0', '3']],
    ['are exact beyond what a double holds', '90071992547409931', '1', '0', ['90071992547409930', '1', '0']],
    ['are not told without the input', null, '4', '3', null],
    ['are not told without the output', '10', '4', null, null],
    ['are not told where more is cached than came in', '4', '5', '3', null],
  ];
  for (const [name, input_tokens, cache_read_input_tokens, output_tokens, parts] of cases)
    test(name, () =>
      assert.deepEqual(tokenParts({ input_tokens, cache_read_input_tokens, output_tokens }), parts),
    );
});
