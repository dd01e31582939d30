import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Report } from '../../../src/contract/index.js';
import { readUsageFile, type StoreSource } from '../../../src/server/duckdb.js';
import { ask } from '../support.js';
import { onEveryEngine } from './support/engines.js';

/** 30,263 client-hours of a production service: alibaba/ServeGen, with assigned dates, agent types and list prices. */
const FILE = '../shared/data/servegen-usage.csv';

/** Sums of their own: whole billionths of a dollar, and nothing of the code that is tested. */
class Tally {
  readonly #sums = new Map<string, { nano: bigint; tokens: number; requests: number }>();

  add(key: string, nano: bigint, tokens: number, requests: number): void {
    const sum = this.#sums.get(key) ?? { nano: 0n, tokens: 0, requests: 0 };
    this.#sums.set(key, {
      nano: sum.nano + nano,
      tokens: sum.tokens + tokens,
      requests: sum.requests + requests,
    });
  }

  get(key: string): [cost: bigint, tokens: number, requests: number] {
    const sum = this.#sums.get(key);
    assert.ok(sum, key);
    return [sum.nano, sum.tokens, sum.requests];
  }

  keys(): string[] {
    return [...this.#sums.keys()];
  }
}

const nano = (cost: string | null | undefined): bigint => {
  const [whole = '0', fraction = ''] = String(cost).split('.');
  assert.ok(fraction.length <= 9);
  return BigInt(whole + fraction.padEnd(9, '0'));
};

/** The file has no quotes, and this no need for a parser. */
function sumFile(month: string) {
  const [header = '', ...lines] = readFileSync(FILE, 'utf8').trim().split('\n');
  const columns = header.trim().split(',');
  const sums = { total: new Tally(), models: new Tally(), days: new Tally(), users: new Tally() };
  for (const line of lines) {
    const cells = line.trim().split(',');
    const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
    if (!cell('time').startsWith(month)) continue;
    const tokens = Number(cell('input_tokens')) + Number(cell('output_tokens'));
    const row = [nano(cell('cost')), tokens, Number(cell('requests'))] as const;
    sums.total.add('all', ...row);
    sums.models.add(`${cell('provider')}/${cell('model')}`, ...row);
    sums.days.add(`${cell('time').slice(0, 10)} ${cell('agent_type')}`, ...row);
    sums.users.add(cell('user_id'), ...row);
  }
  return sums;
}

onEveryEngine(({ open }) => {
  describe('the usage of a production service', { skip: !existsSync(FILE) && `no ${FILE}` }, () => {
    let source: StoreSource;
    before(async () => {
      source = await open();
      const loaded = await source.load(readUsageFile(FILE), { organization: 'acme' });
      assert.deepEqual(loaded, { loaded: 30_263, duplicates: 0, refused: 0 });
    });
    after(() => source.close());

    for (const month of ['2025-01', '2025-02']) {
      describe(`in ${month} equals a sum over its file:`, () => {
        let report: Report;
        let sums: ReturnType<typeof sumFile>;
        before(async () => {
          report = await ask(source, `month=${month}`);
          sums = sumFile(month);
        });

        test('cost, tokens and requests', () => {
          const { cost, total_tokens, requests } = report.totals;
          assert.deepEqual([nano(cost), total_tokens, requests], sums.total.get('all'));
        });

        test('each model', () => {
          const rows = report.models?.items ?? [];
          assert.deepEqual(rows.map(row => row.id).sort(), sums.models.keys().sort());
          for (const { id, cost, total_tokens, requests } of rows) {
            assert.deepEqual([nano(cost), total_tokens, requests], sums.models.get(id), id);
          }
        });

        test('each day and agent type', () => {
          const rows = report.daily ?? [];
          const key = (row: (typeof rows)[number]) => `${row.date} ${row.agent_type}`;
          assert.deepEqual(rows.map(key).sort(), sums.days.keys().sort());
          for (const row of rows) {
            const [cost, tokens] = sums.days.get(key(row));
            assert.deepEqual([nano(row.cost), row.total_tokens], [cost, tokens], key(row));
          }
        });

        test('the five users with the most tokens, and all the others', () => {
          const ranked = sums.users.keys().sort((a, b) => sums.users.get(b)[1] - sums.users.get(a)[1]);
          const rows = report.users?.items ?? [];
          assert.deepEqual(
            rows.map(row => row.id),
            ranked.slice(0, 5),
          );
          for (const { id, cost, total_tokens } of rows) {
            const [nanos, tokens] = sums.users.get(id);
            assert.deepEqual([nano(cost), total_tokens], [nanos, tokens], id);
          }
          const rest = ranked.slice(5).map(id => sums.users.get(id));
          assert.equal(report.users?.other?.count, rest.length);
          assert.equal(
            nano(report.users?.other?.cost),
            rest.reduce((sum, [cost]) => sum + cost, 0n),
          );
          assert.equal(
            report.users?.other?.total_tokens,
            rest.reduce((sum, [, tokens]) => sum + tokens, 0),
          );
          assert.equal(report.users?.unassigned, null);
        });
      });
    }
  });
});
