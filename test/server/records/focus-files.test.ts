import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { sumMoney } from '../../../src/contract/index.js';
import { duckdbSource, readUsageFile, type FocusOptions } from '../../../src/server/duckdb.js';
import { ask } from '../support.js';
import { charge, read, tokens, type Row } from './focus-support.js';
import { rowsAt, told } from './support.js';

describe('a FOCUS file', () => {
  test('counts again each time that it is loaded, unless its content has a name', async () => {
    const totals = async (focus: FocusOptions) => {
      const source = await duckdbSource();
      for (let time = 0; time < 2; time += 1) {
        const rows = await read([charge(), charge(), tokens({ SkuMeter: 'X Input' })], focus);
        await source.load(rows, { organization: 'acme' });
      }
      const { totals } = await ask(source, 'month=2025-02');
      source.close();
      return totals.cost;
    };
    assert.equal(await totals({}), '9');
    assert.equal(await totals({ name: 'invoice-7' }), '4.5');
  });

  test('adds up to the last digit, whatever is charged', async () => {
    const amount = fc
      .tuple(fc.bigInt({ min: -(10n ** 8n), max: 10n ** 8n }), fc.integer({ min: 0, max: 12 }))
      .map(([units, scale]) => `${units}e-${scale}`);
    const row = fc.record({
      BilledCost: amount,
      ChargeCategory: fc.constantFrom('Usage', 'Tax', 'Credit', 'Refund', 'Purchase', 'Adjustment'),
      ConsumedUnit: fc.constantFrom('Tokens', '1000 Tokens', 'GB', ''),
      ConsumedQuantity: fc.constantFrom('', 'NULL', '3', '-3', '0.25'),
      SkuMeter: fc.constantFrom('', 'X Input Tokens', 'Y Output Tokens'),
      ChargePeriodEnd: fc.constantFrom('2025-02-03T11:00:00Z', '2025-03-01T00:00:00Z', 'NULL'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async rows => {
        const records = (await read(rows.map(charge))).map(told);
        const units = rows.reduce((sum, { BilledCost }) => {
          const [digits = '', scale = ''] = BilledCost.split('e-');
          return sum + BigInt(digits) * 10n ** BigInt(12 - Number(scale));
        }, 0n);
        const total = sumMoney(records.map(({ cost }) => cost as `${number}`));
        assert.equal(total, sumMoney([`${units}` as `${number}`].map(text => scaled(text))));
      }),
      { numRuns: 40 },
    );
  });

  test('takes a correction of tokens from the cost of their model, and leaves the tokens', async () => {
    const source = await duckdbSource();
    const ofModel = { SkuMeter: 'X Input' };
    const taken = { ...ofModel, ConsumedQuantity: '-200', BilledCost: '-0.25' };
    await source.load(await read([tokens(ofModel), tokens(taken)]), { organization: 'acme' });
    const { models, services } = await ask(source, 'month=2025-02');
    assert.deepEqual(
      models?.items.map(({ name, cost, input_tokens }) => [name, cost, input_tokens]),
      [['X', '1.25', 1200]],
    );
    assert.deepEqual(services?.items, []);
    source.close();
  });

  test('has what is for a month in that month, whatever zone is asked for', async () => {
    const source = await duckdbSource();
    const ofMonth = { ChargePeriodStart: '2025-02-01T00:00:00Z', ChargePeriodEnd: '2025-03-01T00:00:00Z' };
    const rows = await read([charge(), charge({ ...ofMonth, ChargeCategory: 'Credit', BilledCost: '-5' })]);
    await source.load(rows, { organization: 'acme' });
    const { totals, period, available, warnings } = await ask(
      source,
      'month=2025-02&timezone=America/New_York',
    );
    assert.deepEqual([totals.cost, period.timezone], ['-3.5', 'UTC']);
    assert.deepEqual(available, { from: '2025-02', to: '2025-02' });
    assert.deepEqual(
      warnings?.map(({ code }) => code),
      ['timezone_unavailable'],
    );
    source.close();
  });

  test('may be Parquet, with its tags as a map', async () => {
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    const path = `/tmp/focus-${process.pid}.parquet`;
    await connection.run(`COPY (SELECT
      TIMESTAMP '2025-02-03 10:00:00' AS ChargePeriodStart, TIMESTAMP '2025-02-03 11:00:00' AS ChargePeriodEnd,
      0.000000000012::DECIMAL(38, 18) AS BilledCost, 'USD' AS BillingCurrency, 'Usage' AS ChargeCategory,
      'Models' AS ServiceName, 1200.0::DOUBLE AS ConsumedQuantity, 'Tokens' AS ConsumedUnit,
      'X' AS SkuMeter, MAP {'x_kind': 'output tokens'} AS SkuPriceDetails, MAP {'user': 'Zoë "Z" =,'} AS Tags
    ) TO '${path}' (FORMAT parquet)`);
    connection.closeSync();
    instance.closeSync();
    const [row] = await rowsAt(path, { focus: { userTag: 'user' } });
    assert.ok(row);
    const { user_id, model, output_tokens, cost, grain } = told(row);
    assert.deepEqual(
      [user_id, model, output_tokens, cost, grain],
      ['Zoë "Z" =,', 'X', 1200, '0.000000000012', 'hour'],
    );
  });
});

/** Units of 10⁻¹² as a decimal, by cutting text. */
function scaled(units: string): `${number}` {
  const [sign, digits] = units.startsWith('-') ? ['-', units.slice(1)] : ['', units];
  const padded = digits.padStart(13, '0');
  return `${sign}${padded.slice(0, -12)}.${padded.slice(-12)}` as `${number}`;
}

const SAMPLE = '../shared/data/focus-sample-1.0.csv';

describe('a thousand real charges', { skip: !existsSync(SAMPLE) && `no ${SAMPLE}` }, () => {
  test('are all taken, and add up to what their file says', async () => {
    const source = await duckdbSource();
    const loaded = await source.load(readUsageFile(SAMPLE), { organization: 'acme' });
    assert.deepEqual(loaded, { loaded: 1000, duplicates: 0, refused: 0 });
    const rows = parse(readFileSync(SAMPLE), { columns: true, bom: true }) as Row[];
    for (const month of ['2024-09', '2024-10']) {
      const units = rows
        .filter(row => row['ChargePeriodStart']?.startsWith(month))
        .reduce((sum, { BilledCost = '' }) => {
          const [whole = '', fraction = ''] = BilledCost.split('.');
          return sum + BigInt(whole + fraction.padEnd(12, '0'));
        }, 0n);
      const report = await ask(source, `month=${month}`);
      assert.equal(report.totals.cost, sumMoney([scaled(String(units))]), month);
    }
    source.close();
  });
});
