import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commonNames } from '../../../src/server/openai/common-names.js';
import { readLineItem } from '../../../src/server/openai/line-items.js';

describe("a line item of OpenAI's bill", () => {
  for (const [lineItem, model] of [
    ['gpt-6-astra, input_tokens', 'gpt-6-astra'],
    ['gpt-6-astra-2026-03-05, cached input', 'gpt-6-astra-2026-03-05'],
    ['gpt-image-1 image, cached input', 'gpt-image-1'],
    ['gpt-image-1 text, input', 'gpt-image-1'],
    ['gpt-realtime audio, output', 'gpt-realtime'],
  ] as const) {
    test(`"${lineItem}" is a meter of ${model}`, () =>
      assert.deepEqual(readLineItem(lineItem), {
        model: { id: `openai/${model}`, name: model, provider: 'openai' },
        service: null,
      }));
  }

  for (const lineItem of ['Fine-tuning models', 'Realtime sessions, other things', 'whisper']) {
    test(`"${lineItem}" is one of a service`, () =>
      assert.deepEqual(readLineItem(lineItem), { model: null, service: { id: lineItem, name: lineItem } }));
  }
});

describe('a model that the bill and the usage name differently', () => {
  for (const { what, billed, used, called } of [
    {
      what: 'is one, where the date is only used',
      billed: ['gpt-image-1', 'o7'],
      used: ['gpt-image-1-2025-04-23', 'o7'],
      called: { 'gpt-image-1': 'gpt-image-1', 'gpt-image-1-2025-04-23': 'gpt-image-1', o7: 'o7' },
    },
    {
      what: 'is one, where the date is only billed, and there are several',
      billed: ['a-2026-04-21', 'a-2026-05-21'],
      used: ['a'],
      called: { 'a-2026-04-21': 'a', 'a-2026-05-21': 'a', a: 'a' },
    },
    {
      what: 'is not, where each name has its counterpart',
      billed: ['a', 'a-2026-04-21'],
      used: ['a-2026-04-21', 'a'],
      called: { a: 'a', 'a-2026-04-21': 'a-2026-04-21' },
    },
    {
      what: 'is not, where both have dates, and different ones',
      billed: ['a-2026-04-21'],
      used: ['a-2026-05-21'],
      called: { 'a-2026-04-21': 'a-2026-04-21', 'a-2026-05-21': 'a-2026-05-21' },
    },
    {
      what: 'is not, where there are no calls to be of',
      billed: ['a-2026-04-21'],
      used: [],
      called: { 'a-2026-04-21': 'a-2026-04-21' },
    },
    {
      what: 'is not, where the name without a date has a counterpart',
      billed: ['a', 'a-2026-04-21'],
      used: ['a'],
      called: { a: 'a', 'a-2026-04-21': 'a-2026-04-21' },
    },
  ] as const) {
    test(what, () => {
      const nameOf = commonNames(billed, used);
      assert.deepEqual(Object.fromEntries(Object.keys(called).map(name => [name, nameOf(name)])), called);
    });
  }
});
