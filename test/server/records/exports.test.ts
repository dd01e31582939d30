import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { UsageFileError } from '../../../src/server/duckdb.js';
import { sumMoney } from '../../../src/contract/index.js';
import { readLineItem } from '../../../src/server/openai/line-items.js';
import { rowsAt, rowsOf, told } from './support.js';

const readJson = async (document: unknown) => rowsOf('answer.json', JSON.stringify(document));

describe("OpenAI's costs", () => {
  const bucket = (results: readonly unknown[], start = Date.UTC(2025, 1, 3) / 1000) => ({
    object: 'bucket',
    start_time: start,
    end_time: start + 86_400,
    results,
  });
  const page = (...data: readonly unknown[]) => ({ object: 'page', data, has_more: false, next_page: null });
  const cost = (changes: object = {}) => ({
    object: 'organization.costs.result',
    amount: { value: 0.06, currency: 'usd' },
    line_item: null,
    project_id: null,
    user_id: null,
    quantity: null,
    quantity_unit: null,
    ...changes,
  });
  const day = { time: '2025-02-03T00:00:00Z', end: '2025-02-04T00:00:00Z', grain: 'day' };
  const money = { cost: '0.06', currency: 'USD' };

  const items: [changes: object, expected: object][] = [
    [{}, { service: 'OpenAI' }],
    [
      { line_item: 'gpt-6-astra, input_tokens', quantity: 1200, quantity_unit: 'tokens', user_id: 'u1' },
      { provider: 'openai', model: 'gpt-6-astra', input_tokens: 1200, user_id: 'u1' },
    ],
    [
      { line_item: 'gpt-6-astra, output_tokens', quantity: 1.2, quantity_unit: '1000_tokens' },
      { provider: 'openai', model: 'gpt-6-astra', output_tokens: 1200 },
    ],
    [
      { line_item: 'gpt-6-astra, cached_input_tokens', quantity: 7, quantity_unit: 'tokens' },
      { provider: 'openai', model: 'gpt-6-astra', input_tokens: 7, cache_read_input_tokens: 7 },
    ],
    [{ line_item: 'gpt-6-astra, output_tokens' }, { provider: 'openai', model: 'gpt-6-astra' }],
    [
      { line_item: 'web search tool calls', quantity: 3.5, quantity_unit: 'duration_hours' },
      { service: 'web_search', service_name: 'Web search', quantity: '3.5', unit: 'duration_hours' },
    ],
    [
      { line_item: 'Fine-tuning, training', quantity: 2, quantity_unit: 'hours' },
      { provider: 'openai', model: 'Fine-tuning' },
    ],
    [
      { line_item: 'sandbox hours', quantity: 2, quantity_unit: 'hours' },
      { service: 'sandbox hours', service_name: 'sandbox hours', quantity: '2', unit: 'hours' },
    ],
    [{ line_item: '' }, { service: 'OpenAI' }],
  ];
  for (const [changes, expected] of items) {
    test(`of ${JSON.stringify(changes)} are of ${JSON.stringify(expected)}`, async () => {
      const [row] = await readJson(page(bucket([cost(changes)])));
      assert.ok(row);
      assert.deepEqual(told(row), { ...day, ...money, ...expected });
    });
  }

  test('may be several pages, with buckets without results, and money with an exponent', async () => {
    const exponent = cost({ amount: { value: 1.095e-5, currency: 'usd' } });
    const rows = await readJson([page(bucket([]), bucket([cost(), exponent])), page(bucket([cost()]))]);
    assert.deepEqual(
      rows.map(row => [row.line, told(row).cost]),
      [
        [1, '0.06'],
        [2, '0.00001095'],
        [3, '0.06'],
      ],
    );
  });

  test('are of the same model or service as the API has them', async () => {
    const lineItems = [
      ...[
        'gpt-6-astra, input_tokens',
        'gpt-6-astra, images',
        'o9, a, output_tokens',
        'web search tool calls',
      ],
      ...['file search storage', 'Some other charge, of tokens', 'code-interpreter'],
    ];
    const rows = await readJson(page(bucket(lineItems.map(line_item => cost({ line_item })))));
    for (const [index, lineItem] of lineItems.entries()) {
      const { model, service } = readLineItem(lineItem);
      const { record } = rows[index] ?? {};
      assert.ok(record);
      assert.deepEqual(
        [record.model, record.service, record.service_name],
        [model?.name ?? null, service?.id ?? null, service?.name ?? null],
        lineItem,
      );
    }
  });

  test('have money as it is printed, whatever a double makes of it', async () => {
    const text = JSON.stringify(page(bucket([cost()]))).replace('0.06', '123456789.123456789');
    const [row] = await rowsOf('answer.json', text);
    assert.equal(row?.record?.cost, '123456789.123456789');
  });

  test('are refused by their place where they are none', async () => {
    const rows = await readJson(
      page({ ...bucket([cost()]), start_time: 'x' }, bucket([cost({ amount: { value: 'x' } })])),
    );
    assert.deepEqual(
      rows.map(({ line, reason }) => [line, reason?.split(':')[0]]),
      [
        [1, 'time'],
        [2, 'cost'],
      ],
    );
  });

  test('are beside its usage, which has tokens and no money', async () => {
    const usage = {
      object: 'organization.usage.completions.result',
      input_tokens: 100,
      input_cached_tokens: 40,
      output_tokens: 5,
      num_model_requests: 3,
      model: 'gpt-6-astra',
      user_id: 'u1',
    };
    const embeddings = { ...usage, object: 'organization.usage.embeddings.result', output_tokens: undefined };
    const images = {
      object: 'organization.usage.images.result',
      images: 2,
      num_model_requests: 2,
      model: 'i',
    };
    const [calls, vectors, untold, unit] = await readJson(
      page(bucket([usage, embeddings, { ...usage, model: null }, images])),
    );
    assert.ok(calls && vectors);
    assert.deepEqual(told(calls), {
      ...day,
      provider: 'openai',
      model: 'gpt-6-astra',
      user_id: 'u1',
      input_tokens: 100,
      cache_read_input_tokens: 40,
      output_tokens: 5,
      requests: 3,
    });
    assert.equal(told(vectors).output_tokens, 0);
    assert.match(untold?.reason ?? '', /group_by=model/);
    assert.match(unit?.reason ?? '', /no tokens/);
  });
});

describe("GitHub's billing usage", () => {
  const item = {
    product: 'Copilot',
    sku: 'copilot_ai_credit',
    model: 'Claude',
    unitType: 'ai-credits',
    netQuantity: 122.896346,
    netAmount: 1.228963,
    grossAmount: 3.511325,
  };
  const answer = (usageItems: readonly unknown[], timePeriod: object = { year: 2026, month: 6 }) =>
    readJson({ timePeriod, organization: 'octodemo', usageItems });

  test('is what is paid, of a month or a day', async () => {
    const [month] = await answer([{ ...item, user: 'monalisa' }]);
    const [day] = await answer([item], { year: 2026, month: 6, day: 9 });
    assert.ok(month && day);
    assert.deepEqual(told(month), {
      time: '2026-06-01T00:00:00Z',
      end: '2026-06-02T00:00:00Z',
      grain: 'day',
      provider: 'github',
      model: 'Claude',
      user_id: 'monalisa',
      cost: '1.228963',
      currency: 'USD',
    });
    assert.deepEqual([told(day).time, told(day).grain], ['2026-06-09T00:00:00Z', 'day']);
  });

  test('without a model is of a product', async () => {
    const [row, none] = await answer([{ ...item, model: '' }, 7]);
    assert.ok(row);
    const { service, quantity, unit } = told(row);
    assert.deepEqual([service, quantity, unit], ['Copilot', '122.896346', 'ai-credits']);
    assert.deepEqual(none, { line: 2, reason: 'not an object' });
  });

  const SAMPLE = '../shared/data/copilot-billing-credits.json';
  test('of its own sample adds up', { skip: !existsSync(SAMPLE) && `no ${SAMPLE}` }, async () => {
    const rows = (await rowsAt(SAMPLE)).map(told);
    assert.equal(rows.length, 110);
    const printed = [...readFileSync(SAMPLE, 'utf8').matchAll(/"netAmount": ([\d.]+)(?:e-(\d+))?/g)];
    const total = sumMoney(rows.map(({ cost }) => cost as `${number}`));
    assert.equal(
      units(total),
      printed.reduce(
        (sum, [, amount = '', exponent = '0']) => sum + units(amount) / 10n ** BigInt(exponent),
        0n,
      ),
    );
  });
});

function units(amount: string): bigint {
  const [whole = '', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(18, '0'));
}

describe('JSON that is none of these', () => {
  for (const text of ['{"a": 1', '{"a": 1}', '[]', '[{"a": 1}]', '7', 'null', '{"object": "page"}', '']) {
    test(`is refused as a whole: ${text}`, () =>
      assert.rejects(
        rowsOf('answer.json', text),
        error => error instanceof UsageFileError && error.message.includes('answer.json'),
      ));
  }
});
