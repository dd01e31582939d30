import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from './langfuse/check.js';
import { withoutOfficial } from './support/official-b.js';

/** 200 of them; `npm run fuzz` makes more. */
const SEEDS = Array.from({ length: 200 }, (_, index) => index + 1);

describe('projects on Langfuse', () => {
  let validated = 0;

  test('have reports of exactly their usage, whatever the version and the row limit', async () => {
    for (const seed of SEEDS) validated += (await check(seed)).validated;
  });

  test('are simulated with answers of the official schema', { skip: withoutOfficial('langfuse') }, () => {
    assert.ok(validated > SEEDS.length, String(validated));
  });
});
