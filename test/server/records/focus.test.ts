import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { UsageFileError } from '../../../src/server/duckdb.js';
import { charge, read, readOne, tokens, type Row } from './focus-support.js';
import { told } from './support.js';

describe('a charge of FOCUS', () => {
  test('is of a service, with what was consumed', async () => {
    assert.deepEqual(told(await readOne({})), {
      time: '2025-02-03T10:00:00Z',
      end: '2025-02-03T11:00:00Z',
      grain: 'hour',
      service: 'OCR',
      quantity: '12.5',
      unit: 'Pages',
      cost: '1.5',
      currency: 'USD',
    });
  });

  test('is what was billed, or what is effective', async () => {
    assert.equal(told(await readOne({}, { cost: 'effective' })).cost, '0.75');
    const billed = Object.fromEntries(Object.entries(charge()).filter(([name]) => name !== 'EffectiveCost'));
    await assert.rejects(
      read([billed], { cost: 'effective' }),
      error => error instanceof UsageFileError && /no column "EffectiveCost"/.test(error.message),
    );
  });

  for (const [category, cost] of [
    ['Tax', '0.07'],
    ['Credit', '-4.000000000001'],
    ['Refund', '-1.5'],
    ['Purchase', '1000'],
    ['Adjustment', '0.01'],
  ] as const) {
    test(`that is a ${category} has a cost and no quantity`, async () => {
      const row = told(await readOne({ ChargeCategory: category, BilledCost: cost, ConsumedUnit: 'Tokens' }));
      assert.deepEqual([row.service, row.cost, row.quantity, row.unit], ['OCR', cost, undefined, undefined]);
      const nameless = told(await readOne({ ChargeCategory: category, ServiceName: 'NULL' }));
      assert.equal(nameless.service, category);
    });
  }

  test('may be of what is priced where nothing is consumed, and of less than nothing', async () => {
    const priced = told(await readOne({ ConsumedQuantity: 'NULL', ConsumedUnit: 'NULL' }));
    assert.deepEqual([priced.quantity, priced.unit], ['0.0125', '1000 Pages']);
    assert.equal(told(await readOne({ ConsumedQuantity: '-3', BilledCost: '-1' })).quantity, '-3');
    assert.equal(told(await readOne({ ConsumedQuantity: '250000000000' })).quantity, '250000000000');
  });

  const periods: [start: string, end: string, time: string, grain: string | undefined][] = [
    ['2025-02-03T00:00:00Z', '2025-02-04T00:00:00Z', '2025-02-03T00:00:00Z', 'day'],
    ['2025-02-03 00:00:00', '2025-02-03 01:00:00', '2025-02-03T00:00:00Z', 'hour'],
    ['2025-02-03T00:00Z', '2025-02-04T00:00Z', '2025-02-03T00:00:00Z', 'day'],
    ['2025-02-03', '2025-02-04', '2025-02-03T00:00:00Z', 'day'],
    ['2025-02-03 00:00:00 UTC', '2025-02-04 00:00:00 UTC', '2025-02-03T00:00:00Z', 'day'],
    ['2025-02-03T02:00:00+02:00', '2025-02-04T02:00:00+02:00', '2025-02-03T00:00:00Z', 'day'],
    ['2025-02-01T00:00:00Z', '2025-03-01T00:00:00Z', '2025-02-01T00:00:00Z', 'day'],
    ['2025-02-01T05:00:00Z', '2025-03-01T05:00:00Z', '2025-02-01T05:00:00Z', undefined],
    ['2025-02-01T00:00:00Z', '2025-01-01T00:00:00Z', '2025-02-01T00:00:00Z', undefined],
    ['2025-02-03T00:00:00Z', '2025-02-03T12:00:00Z', '2025-02-03T00:00:00Z', undefined],
    ['2025-02-03T10:30:00Z', '2025-02-03T11:30:00Z', '2025-02-03T10:30:00Z', undefined],
    ['2025-02-03T05:00:00Z', '2025-02-04T05:00:00Z', '2025-02-03T05:00:00Z', undefined],
    ['2025-02-03T05:00:00Z', 'NULL', '2025-02-03T05:00:00Z', undefined],
  ];
  for (const [start, end, time, grain] of periods) {
    test(`from ${start} to ${end} is of ${grain ?? 'an instant'}`, async () => {
      const row = told(await readOne({ ChargePeriodStart: start, ChargePeriodEnd: end }));
      assert.deepEqual([row.time, row.grain], [time, grain]);
    });
  }

  test('is for whom its tags say, where it is said which they are', async () => {
    const options = { userTag: 'user', agentTag: 'team', agentTypeTag: 'kind' };
    const row = told(await readOne({}, options));
    assert.deepEqual([row.user_id, row.agent_id, row.agent_type], ['u1', 'a', 'api']);
    for (const Tags of [
      'NULL',
      '',
      '{',
      '[]',
      '7',
      '{"user": null, "team": "", "kind": {}}',
      '{"__proto__": 1}',
    ]) {
      const untold = told(await readOne({ Tags }, options));
      assert.deepEqual(
        [untold.user_id, untold.agent_id, untold.agent_type],
        [undefined, undefined, undefined],
      );
    }
  });

  test('that is one has its line and its reason in the words of the file', async () => {
    const rows = await read([
      charge({ BilledCost: 'free', ChargePeriodStart: 'soon' }),
      charge({ BilledCost: '0.0000000000000000000000000001' }),
      charge({ BillingCurrency: '$', ConsumedQuantity: 'many' }),
      charge({ ServiceName: '', ChargeCategory: '' }),
    ]);
    assert.deepEqual(
      rows.map(({ line, reason }) => [line, reason]),
      [
        [
          2,
          'ChargePeriodStart: expected an instant with its zone, such as 2025-02-01T09:30:00Z; ' +
            'BilledCost: expected a decimal such as 0.0125',
        ],
        [3, 'BilledCost: has more than 27 decimals'],
        [
          4,
          'ConsumedQuantity: expected a decimal such as 0.0125; BillingCurrency: expected an ISO 4217 code',
        ],
        [5, 'ServiceName: is missing'],
      ],
    );
  });
});

describe('tokens that are charged for', () => {
  const kinds: [changes: Row, expected: Readonly<Record<string, unknown>>][] = [
    [{ SkuMeter: 'Nova 2 Input Tokens' }, { model: 'Nova 2', input_tokens: 1200 }],
    [{ SkuMeter: 'gpt-4o, output_tokens' }, { model: 'gpt-4o', output_tokens: 1200 }],
    [
      { SkuMeter: 'gpt-4o Cached Input Tokens' },
      { model: 'gpt-4o', input_tokens: 1200, cache_read_input_tokens: 1200 },
    ],
    [
      { SkuMeter: 'Sonnet - Cache Write Tokens' },
      { model: 'Sonnet', input_tokens: 1200, cache_creation_input_tokens: 1200 },
    ],
    [
      { SkuMeter: 'Palmyra X5', SkuPriceDetails: '{"x_TokenType": "CompletionTokens"}' },
      { model: 'Palmyra X5', output_tokens: 1200 },
    ],
    [{ SkuMeter: 'OutputTokens' }, { model: 'Language Models', output_tokens: 1200 }],
    [{ SkuMeter: 'Nova 2' }, { model: 'Nova 2' }],
    [{ SkuMeter: 'Nova input and output tokens' }, { model: 'Nova input and output tokens' }],
    [
      { SkuMeter: 'Nova Input', ConsumedUnit: '1000 Tokens', ConsumedQuantity: '1.2' },
      { model: 'Nova', input_tokens: 1200 },
    ],
    [
      {
        SkuMeter: 'Nova Input',
        ConsumedUnit: '',
        ConsumedQuantity: '',
        PricingUnit: 'Token',
        PricingQuantity: '3',
      },
      { model: 'Nova', input_tokens: 3 },
    ],
  ];
  for (const [changes, expected] of kinds) {
    test(`${Object.values(changes).join(' ')} are ${JSON.stringify(expected)}`, async () => {
      const { time, end, grain, cost, currency, provider, ...rest } = told(await readOne(tokens(changes)));
      assert.deepEqual(rest, expected);
      assert.deepEqual([provider, cost, currency, grain], ['Acme Cloud', '1.5', 'USD', 'hour']);
      assert.ok(time && end);
    });
  }

  test('are of whoever serves them, and of the model that the host says', async () => {
    const row = tokens({ ServiceProviderName: 'Acme AI', SkuMeter: 'X Input', ChargePeriodEnd: 'NULL' });
    const { provider, model, requests } = told(
      await readOne(row, { model: ({ SkuMeter }) => `meter ${String(SkuMeter)}` }),
    );
    // Of how many requests it is the sum, nobody says.
    assert.deepEqual([provider, model, requests], ['Acme AI', 'meter X Input', undefined]);
  });

  test('that are no whole number, fewer than none or not told leave a cost of the model', async () => {
    for (const PricingUnit of ['1000 Tokens', '1000 Pages', '']) {
      for (const ConsumedQuantity of ['0.5', '-1200', 'NULL']) {
        const { model, service, cost, ...row } = told(
          await readOne(
            tokens({
              ConsumedQuantity,
              SkuMeter: 'X Input',
              BilledCost: '-0.25',
              PricingUnit,
              PricingQuantity: ConsumedQuantity === 'NULL' ? 'NULL' : '-3',
            }),
          ),
        );
        assert.deepEqual([model, service, cost], ['X', undefined, '-0.25'], ConsumedQuantity);
        assert.deepEqual([row.input_tokens, row.quantity, row.unit], [undefined, undefined, undefined]);
      }
    }
  });

  test('that are consumed in part are not counted by what is priced', async () => {
    const row = tokens({ ConsumedQuantity: '1200.5', PricingUnit: '1000 Tokens', PricingQuantity: '2' });
    assert.equal(told(await readOne({ ...row, SkuMeter: 'X Input' })).input_tokens, undefined);
    assert.equal(
      told(await readOne({ ...row, SkuMeter: 'X Input', ConsumedQuantity: '' })).input_tokens,
      2000,
    );
  });

  test('whose quantity is none, or beyond all reason, are refused', async () => {
    const many = await readOne(tokens({ ConsumedQuantity: 'many', SkuMeter: 'X Input' }));
    assert.equal(many.reason, 'ConsumedQuantity: expected a decimal such as 0.0125');
    const beyond = await readOne(tokens({ ConsumedQuantity: '9e15', SkuMeter: 'X Input' }));
    assert.match(beyond.reason ?? '', /is beyond a million million/);
  });
});
