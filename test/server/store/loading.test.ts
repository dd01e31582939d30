import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { MixedCurrencyError, readRecords, type Refusal } from '../../../src/server/duckdb.js';
import { ask, askText, call, load, type RawRecord } from '../support.js';
import { onEveryEngine } from './support/engines.js';

/** Usage of every kind, each record with an id. */
const VARIED: readonly RawRecord[] = Array.from({ length: 60 }, (_, index) => {
  const day = String(1 + (index % 28)).padStart(2, '0');
  const common = {
    id: `r${index}`,
    time: `2025-0${1 + (index % 2)}-${day}T0${index % 10}:00:00Z`,
    ...(index % 4 && { user_id: `u${index % 7}`, user_name: `Name ${index % 9}` }),
    ...(index % 5 && { agent_id: `a${index % 6}`, agent_name: `Agent ${index % 11}` }),
    ...(index % 3 && { agent_type: ['api', 'custom', 'no_code'][index % 3] }),
  };
  if (index % 10 === 0)
    return { ...common, service: 'ocr', quantity: '0.1', unit: 'pages', cost: '0.000000000000000007' };
  const tokens = { input_tokens: index * 13, output_tokens: index * 7 };
  return {
    ...common,
    provider: `p${index % 2}`,
    model: `m${index % 5}`,
    ...tokens,
    cost: `${index}.${index}1`,
  };
});

onEveryEngine(({ open, storeOf }) => {
  describe('loading', () => {
    test('in any order, once or twice, answers with the same bytes', async () => {
      const months = ['2025-02', '2025-01'];
      const answers = async (records: readonly RawRecord[], times: number) => {
        const source = await storeOf(records);
        for (let time = 1; time < times; time += 1) {
          assert.deepEqual(await load(source, records), {
            loaded: 0,
            duplicates: records.length,
            refused: 0,
          });
        }
        const texts = await Promise.all(
          months.map(month => askText(source, `month=${month}&top=3&models=2`)),
        );
        await source.close();
        return texts;
      };
      const expected = await answers(VARIED, 1);
      const shuffled = fc.shuffledSubarray([...VARIED], { minLength: VARIED.length });
      await fc.assert(
        fc.asyncProperty(shuffled, fc.integer({ min: 1, max: 2 }), async (records, times) => {
          assert.deepEqual(await answers(records, times), expected);
        }),
        { numRuns: 8 },
      );
    });

    test('takes rows without an id every time', async () => {
      const source = await storeOf([call(), call()]);
      assert.deepEqual(await load(source, [call()]), { loaded: 1, duplicates: 0, refused: 0 });
      assert.equal((await ask(source, 'month=2025-02')).totals.cost, '3');
      await source.close();
    });

    test('takes a row that is written differently and means the same for the same', async () => {
      const source = await storeOf([call({ id: '1', user_id: 'u', cost: '1.50' })]);
      const again = call({
        id: '1',
        user_id: 'u',
        user_name: '',
        cost: 1.5,
        time: '2025-02-03T11:00:00+01:00',
      });
      assert.deepEqual(await load(source, [again]), { loaded: 0, duplicates: 1, refused: 0 });
      await source.close();
    });

    test('keeps the first of two different rows of one id, and names the lines of both', async () => {
      const source = await open();
      const refusals: Refusal[] = [];
      const rows = [
        call({ id: 'x', cost: '1' }),
        call({ id: 'y' }),
        call({ id: 'x', cost: '2' }),
        call({ id: 'x', cost: '1' }),
      ];
      const options = { organization: 'acme', onRefused: (refusal: Refusal) => refusals.push(refusal) };
      assert.deepEqual(await source.load(readRecords(rows), options), {
        loaded: 2,
        duplicates: 1,
        refused: 1,
      });
      assert.deepEqual(refusals, [
        { line: 3, reason: 'id: "x" is another record than line 1, which is kept' },
      ]);
      assert.equal((await ask(source, 'month=2025-02')).totals.cost, '2');

      await source.load(readRecords([call({ id: 'x', cost: '9' })]), options);
      assert.match(refusals[1]?.reason ?? '', /a row loaded before, which is kept/);
      assert.equal((await ask(source, 'month=2025-02')).totals.cost, '2');
      await source.close();
    });

    test('names an id so that no terminal obeys it', async () => {
      const refusals: Refusal[] = [];
      const source = await open();
      await source.load(
        readRecords([call({ id: '"\u001b[2J\n' }), call({ id: '"\u001b[2J\n', cost: '2' })]),
        {
          organization: 'acme',
          onRefused: refusal => refusals.push(refusal),
        },
      );
      assert.equal(
        refusals[0]?.reason,
        String.raw`id: "\"\u001b[2J\n" is another record than line 1, which is kept`,
      );
      await source.close();
    });

    test('takes one id in two organisations for two records', async () => {
      const source = await storeOf([
        call({ id: 'x', organization_id: 'a' }),
        call({ id: 'x', organization_id: 'b', cost: '5' }),
      ]);
      assert.equal((await ask(source, 'month=2025-02', { organization: 'a' })).totals.cost, '1');
      assert.equal((await ask(source, 'month=2025-02', { organization: 'b' })).totals.cost, '5');
      assert.equal((await ask(source, 'month=2025-02', { organization: 'acme' })).totals.cost, '0');
      await source.close();
    });

    test('takes each id once when two loads run at one time', async () => {
      const source = await open();
      await Promise.all([load(source, VARIED), load(source, VARIED), load(source, VARIED)]);
      const once = await storeOf(VARIED);
      assert.equal(await askText(source, 'month=2025-02'), await askText(once, 'month=2025-02'));
      await source.close();
      await once.close();
    });

    test('refuses a second currency by name, and keeps nothing of that load', async () => {
      const source = await storeOf([call({ currency: 'EUR' })]);
      const mixed = readRecords([call({ currency: 'EUR' }), call({ currency: 'jpy' })]);
      await assert.rejects(source.load(mixed, { organization: 'acme' }), (error: Error) => {
        assert.ok(error instanceof MixedCurrencyError);
        assert.match(error.message, /"acme".*EUR, JPY\.$/);
        return true;
      });
      const report = await ask(source, 'month=2025-02');
      assert.deepEqual([report.currency, report.totals.cost], ['EUR', '1']);
      await load(source, [call({ currency: 'JPY' })], 'other');
      await source.close();
    });

    test('takes a cost without a currency for one in the default currency, beside any other', async () => {
      const refused = /"acme".*EUR, USD\. Rows with a cost and no currency are taken as USD: .*"currency"/;
      const inEuro = call({ currency: 'EUR' });
      const orders = [
        [call(), inEuro],
        [inEuro, call()],
      ] as const;
      for (const [first, second] of orders) {
        const source = await storeOf([first]);
        await assert.rejects(load(source, [second]), refused);
        assert.equal((await ask(source, 'month=2025-02')).totals.cost, '1');
        await source.close();
      }
      for (const rows of [
        [inEuro, call({ currency: '' })],
        [inEuro, call({ cost: '0' })],
      ]) {
        const source = await open();
        await assert.rejects(load(source, rows), refused);
        await source.close();
      }
      const source = await open({ currency: 'eur' });
      await load(source, [call(), inEuro]);
      assert.equal((await ask(source, '')).currency, 'EUR');
      await source.close();
      await assert.rejects(open({ currency: '€' }), RangeError);
    });

    test('asks no currency of a row without a cost', async () => {
      const source = await storeOf([call({ currency: 'EUR' }), call({ cost: null })]);
      await load(source, [call({ cost: '', currency: '' })]);
      assert.equal((await ask(source, '')).currency, 'EUR');
      await source.close();
    });

    test('keeps nothing where reading fails half-way', async () => {
      const source = await open();
      function* failing() {
        yield* readRecords([call()]);
        throw new Error('disk');
      }
      await assert.rejects(source.load(failing(), { organization: 'acme' }), /disk/);
      assert.equal((await ask(source, 'month=2025-02')).available, null);
      await load(source, [call()]);
      await source.close();
    });

    test('keeps hostile text as text', async () => {
      const hostile = [
        "'; DROP TABLE usage; --",
        '__proto__',
        'constructor',
        '$organization',
        '<script>',
        'nul\u0000byte',
        '%_',
      ];
      const source = await storeOf(
        hostile.map((text, index) =>
          call({
            user_id: text,
            user_name: text,
            agent_id: text,
            agent_type: text,
            provider: text,
            model: text,
            input_tokens: 100 + index,
            cost: '1',
          }),
        ),
        hostile[0],
      );
      const report = await ask(source, 'month=2025-02&top=50&models=100', { organization: hostile[0] });
      const sorted = [...hostile].sort();
      assert.deepEqual(report.users?.items.map(user => user.id).sort(), sorted);
      assert.deepEqual(report.users?.items.map(user => user.name).sort(), sorted);
      assert.deepEqual(
        report.models?.items.map(model => model.id).sort(),
        sorted.map(text => `${text}/${text}`).sort(),
      );
      assert.ok(report.models?.items.every(model => model.cost === '1'));
      assert.equal(report.totals.cost, String(hostile.length));
      await source.close();
    });
  });
});
