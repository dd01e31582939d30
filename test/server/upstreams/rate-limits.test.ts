import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { anthropicSource } from '../../../src/server/anthropic.js';
import { createConsumptionHandler, type ConsumptionSource } from '../../../src/server/index.js';
import { langfuseSource } from '../../../src/server/langfuse.js';
import { litellmSource } from '../../../src/server/litellm.js';
import { openaiSource } from '../../../src/server/openai.js';

const START = Date.parse('2026-06-01T00:00:00Z');
const DAY = '2026-05-03';
/** Seconds: longer than a report waits. */
const CLOSED = 1800;

interface Adapter {
  readonly source: (transport: { fetch: typeof fetch; now: () => number }) => ConsumptionSource;
  /** What the upstream says in answer to a question. */
  readonly answer: (url: URL) => unknown;
}

const end = { has_more: false, next_page: null };

const ADAPTERS: Readonly<Record<string, Adapter>> = {
  LiteLLM: {
    source: transport =>
      litellmSource({
        ...transport,
        baseUrl: 'https://upstream.example',
        credentials: () => ({ apiKey: 'k' }),
        agentType: () => 'dev',
        agentTypeBy: 'tag',
      }),
    answer: () => {
      const metrics = { spend: 3, prompt_tokens: 30, completion_tokens: 0, api_requests: 1 };
      return {
        results: [{ date: DAY, metrics, breakdown: { entities: { ada: { metrics, metadata: {} } } } }],
        metadata: { page: 1, total_pages: 1, has_more: false },
      };
    },
  },
  Langfuse: {
    source: transport =>
      langfuseSource({
        ...transport,
        credentials: () => ({ publicKey: 'p', secretKey: 's' }),
        agentType: () => 'dev',
      }),
    answer: url => {
      const { dimensions, timeDimension } = JSON.parse(url.searchParams.get('query')!) as {
        dimensions: { field: string }[];
        timeDimension: { granularity: string } | null;
      };
      const named = Object.fromEntries(dimensions.map(({ field }) => [field, 'ada']));
      const start = timeDimension?.granularity === 'month' ? '2026-05-01' : DAY;
      const sums = {
        sum_totalCost: 3,
        sum_totalTokens: 30,
        sum_inputTokens: 30,
        sum_outputTokens: 0,
        count_count: 1,
      };
      return { data: [{ ...sums, ...named, ...(timeDimension && { time_dimension: start }) }] };
    },
  },
  OpenAI: {
    source: transport =>
      openaiSource({ ...transport, credentials: () => ({ apiKey: 'k' }), agents: 'api_keys' }),
    answer: ({ pathname, searchParams }) => {
      const named = { project_id: 'p1', user_id: 'u1', api_key_id: 'k1' };
      const bucket = (result: object) => {
        const at = Date.parse(`${DAY}T00:00:00Z`) / 1000;
        if (at < Number(searchParams.get('start_time'))) return { data: [], ...end };
        return {
          data: [{ start_time: at, end_time: at + 86_400, results: [{ ...named, ...result }] }],
          ...end,
        };
      };
      if (pathname.endsWith('/costs')) {
        const amount = { value: 3, currency: 'usd' };
        return bucket({ object: 'organization.costs.result', amount, line_item: 'gpt-6, input_tokens' });
      }
      if (pathname.endsWith('/completions')) {
        const tokens = { input_tokens: 30, output_tokens: 0, num_model_requests: 1, model: 'gpt-6' };
        return bucket({ object: 'organization.usage.completions.result', ...tokens });
      }
      if (pathname.includes('/usage/')) return { data: [], ...end };
      return { data: [{ id: 'u1', name: 'Ada' }], ...end };
    },
  },
  Anthropic: {
    source: transport => anthropicSource({ ...transport, credentials: () => ({ apiKey: 'k' }) }),
    answer: () => ({ data: [], ...end }),
  },
};

/** A handler before an upstream that says of one question that it wants to be left alone, and answers all others. */
function served({ source, answer }: Adapter, isCached: boolean) {
  let time = START;
  let asked = 0;
  let closesAt = 0;
  const handler = createConsumptionHandler({
    source: source({
      now: () => time,
      fetch: async input => {
        asked += 1;
        return asked === closesAt
          ? Response.json({}, { status: 429, headers: { 'Retry-After': `${CLOSED}` } })
          : Response.json(answer(new URL(String(input))));
      },
    }),
    authorize: () => ({ organization: 'acme' }),
    now: () => new Date(time),
    clock: () => time,
    onError: () => {},
    cache: isCached ? {} : undefined,
  });
  return {
    asked: () => asked,
    pass: (seconds: number) => void (time += seconds * 1000),
    /** Says so of the next question but so many. */
    closeAfter: (questions: number) => void (closesAt = asked + questions + 1),
    report: async () => {
      const response = await handler(new Request('http://localhost/?month=2026-05'));
      const body = (await response.json()) as { code?: string; warnings?: { code: string }[] };
      // What was asked side by side is over as well.
      await new Promise(resolve => setTimeout(resolve));
      return {
        code: body.code ?? null,
        retryAfter: response.headers.get('retry-after'),
        warnings: body.warnings?.map(({ code }) => code),
      };
    },
  };
}

for (const [name, adapter] of Object.entries(ADAPTERS)) {
  describe(`${name}, asked by whoever has to come back later`, () => {
    const questions = async () => {
      const { report, asked } = served(adapter, false);
      assert.deepEqual(await report(), { code: null, retryAfter: null, warnings: [] });
      assert.ok(asked() > 3);
      return asked();
    };

    test('says so, and when, whichever question it was', async () => {
      for (let at = 0, count = await questions(); at < count; at += 1) {
        const { report, closeAfter } = served(adapter, false);
        closeAfter(at);
        const { code, retryAfter } = await report();
        assert.deepEqual([code, retryAfter], ['upstream_rate_limited', `${CLOSED}`], `question ${at}`);
      }
    });

    test('is left alone until then, while an older report stands in', async () => {
      for (let at = 0, count = await questions(); at < count; at += 1) {
        const { report, closeAfter, pass, asked } = served(adapter, true);
        await report();
        pass(60);
        closeAfter(at);
        const told = [await report()];
        const before = asked();
        for (const seconds of [11, 11]) {
          pass(seconds);
          told.push(await report());
        }
        for (const { warnings } of told) assert.deepEqual(warnings, ['stale_upstream'], `question ${at}`);
        assert.equal(asked(), before, `question ${at}`);
      }
    });
  });
}
