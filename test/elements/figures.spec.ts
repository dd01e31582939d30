import { expect } from '@open-wc/testing';
import { parseMoney, sumMoney, type Money } from '../../src/contract/index.js';
import {
  februaryReport,
  inDinars,
  inYen,
  manyModels,
  manyTypes,
  negativeCosts,
  oneOutlier,
  runningMonth,
  tinyCosts,
} from '../fixtures/reports.js';
import { place } from '../support/place.js';
import { tableOf } from '../support/rendered.js';

/** "$1,509.645" → "1509.645": every digit that is shown. */
const digitsOf = (text: string): Money | null =>
  parseMoney(
    text
      .replaceAll('−', '-')
      .replace(/[^\d.-]/g, '')
      .replace(/^(.*)-/, '-$1'),
  );

const amount = (value: Money | number | null): Money | null => (value === null ? null : parseMoney(value));

/** What the figures of one column add up to, day rows or ranked ones. */
const sumOf = (cells: readonly string[]): Money =>
  sumMoney(cells.map(digitsOf).filter(digits => digits !== null));

const MONTHS = {
  februaryReport,
  inDinars,
  inYen,
  manyModels,
  manyTypes,
  negativeCosts,
  oneOutlier,
  runningMonth,
  tinyCosts,
};

describe('exact figures', () => {
  for (const [name, report] of Object.entries(MONTHS)) {
    describe(name, () => {
      for (const [tag, measure] of [
        ['spend-by-agent-type', 'cost'],
        ['tokens-by-agent-type', 'total_tokens'],
      ] as const) {
        it(`<${tag}>: every day adds up to its rows, the month to the headline`, async () => {
          const { daily, totals } = report();
          const table = tableOf(await place(tag, { report: report() }));
          const days = [...new Set(daily.map(row => row.date))].sort();
          const shown = table.rows.slice(0, days.length).map(row => digitsOf(row.at(-1)!));
          const expected = days.map(day =>
            sumMoney(daily.filter(row => row.date === day).map(row => amount(row[measure])!)),
          );
          expect(shown).to.deep.equal(expected);
          expect(digitsOf(table.total.at(-1)!)).to.equal(amount(totals[measure]));
          expect(sumOf(table.total.slice(1, -1))).to.equal(amount(totals[measure]));
        });
      }

      for (const [tag, section] of [
        ['top-users', 'users'],
        ['top-agents', 'agents'],
      ] as const) {
        it(`<${tag}>: five, the others and Unassigned are the headline`, async () => {
          const { totals, [section]: ranked } = report();
          const { rows, total } = tableOf(await place(tag, { report: report() }));
          const named = new Map(ranked.items.map(row => [row.name, row]));
          for (const [who, tokens, cost] of rows.slice(0, 5)) {
            expect(digitsOf(tokens!), who).to.equal(amount(named.get(who!)!.total_tokens));
            expect(digitsOf(cost!), who).to.equal(amount(named.get(who!)!.cost));
          }
          expect([1, 2].map(column => sumOf(rows.map(row => row[column]!)))).to.deep.equal([
            amount(totals.total_tokens),
            amount(totals.cost),
          ]);
          expect([total[1]!, total[2]!].map(digitsOf)).to.deep.equal([
            amount(totals.total_tokens),
            amount(totals.cost),
          ]);
        });
      }

      it('<tokens-by-model>: all rows are the headline', async () => {
        const { totals } = report();
        const { rows } = tableOf(await place('tokens-by-model', { report: report() }));
        expect(sumOf(rows.map(row => row[1]!))).to.equal(amount(totals.total_tokens));
      });

      it('<spend-by-model> and <spend-by-service>: together they are the headline', async () => {
        const { totals } = report();
        const spend = [
          tableOf(await place('spend-by-model', { report: report() })),
          tableOf(await place('spend-by-service', { report: report() })),
        ];
        expect(sumOf(spend.flatMap(({ rows }) => rows.map(row => row[1]!)))).to.equal(amount(totals.cost));
        expect(sumOf(spend.map(({ total }) => total[1]!))).to.equal(amount(totals.cost));
      });
    });
  }
});
