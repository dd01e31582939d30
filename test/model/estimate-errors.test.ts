/** The errors and findings that docs/estimates.md states are those that come out. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { addMonths, dayIn, daysInMonth, type Month } from '../../src/contract/index.js';
import { toAmount, toNumber, type Measure } from '../../src/model/amount.js';
import { projection } from '../../src/model/projection.js';
import { median } from '../../src/model/rhythm.js';
import { unusualDays } from '../../src/model/unusual-days.js';
import {
  byMonth,
  focusDays,
  noFocus,
  noServegen,
  sampleDays,
  servegenDays,
  type MeasuredDay,
} from './measured-months.js';
import { cutAfter, monthBefore, wholeMonth } from './rhythmic-months.js';
import { reportOf } from './small-report.js';

/** The cells of every row of a table whose first cell is that name. */
const stated = (name: string, columns: number) =>
  readFileSync('docs/estimates.md', 'utf8')
    .split('\n')
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    )
    .filter(cells => cells[0] === name && cells.length === columns)
    .map(cells => cells.slice(1));

interface Estimated {
  readonly completed: number;
  /** (estimate − actual) ÷ actual */
  readonly error: number;
}

/** Every estimate of a month from its completed days, against what its days came to. */
function errorsOf(
  month: Month,
  days: readonly MeasuredDay[],
  previous: readonly MeasuredDay[] | null,
  measure: Measure,
): Estimated[] {
  const before = previous && monthBefore(addMonths(month, -1), previous);
  const sum = (amounts: readonly (string | number | null)[]) =>
    amounts.reduce<number>((total, amount) => total + Number(amount), 0);
  const actual = days.map(day => toNumber(toAmount(day[measure]) ?? '0'));
  return days.slice(0, -1).flatMap((_, index) => {
    const completed = index + 1;
    const estimate = projection(reportOf({ ...cutAfter(month, completed, days), previous: before }), measure);
    if (estimate === null) return [];
    const total = sum(actual.slice(0, completed)) + sum(estimate.days.slice(completed, days.length));
    // Where all of the month was measured, this is its own total.
    if (days.length === daysInMonth(month)) assert.ok(Math.abs(total / toNumber(estimate.total) - 1) < 1e-9);
    return [{ completed, error: total / sum(actual) - 1 }];
  });
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`.replace('-', '−');

/** Days completed, the median of the errors' sizes, and the worst of them with its sign. */
function table(errors: readonly Estimated[], measure: Measure): string[][] {
  const row = (label: string, isMeant: (completed: number) => boolean) => {
    const some = errors.filter(({ completed }) => isMeant(completed)).map(({ error }) => error);
    const worst = some.reduce((worst, error) => (Math.abs(error) > Math.abs(worst) ? error : worst), 0);
    return some.length > 0
      ? [[measureName[measure], label, percent(median(some.map(Math.abs))), percent(worst)]]
      : [];
  };
  return [
    ...row('fewer than 7', completed => completed < 7),
    ...[7, 14, 21].flatMap(days => row(String(days), completed => completed === days)),
    ...row('7 or more', completed => completed >= 7),
  ];
}

const measureName = { cost: 'cost', total_tokens: 'tokens' };
const both: readonly Measure[] = ['cost', 'total_tokens'];
const found = (month: Month, days: readonly MeasuredDay[], measure: Measure) =>
  unusualDays(reportOf(wholeMonth(month, days)), measure).map(({ day }) => day);

describe('docs/estimates.md tells the truth', () => {
  const months = byMonth(sampleDays());
  const sampleErrors = (measure: Measure, isWithPrevious: boolean) =>
    [...months].flatMap(([month, days]) =>
      errorsOf(month, days, (isWithPrevious && months.get(addMonths(month, -1))) || null, measure),
    );
  const sample = (isWithPrevious: boolean) =>
    both.flatMap(measure => table(sampleErrors(measure, isWithPrevious), measure));

  test('about the sample organisation', () => assert.deepEqual(stated('sample', 5), sample(true)));

  test('about the sample organisation without the month before', () =>
    assert.deepEqual(stated('sample, each month alone', 5), sample(false)));

  test('about two weeks of a production service', { skip: noServegen }, () => {
    const days = servegenDays();
    assert.equal(days.length, 14);
    // A week later all of them are in one month, on the same weekdays.
    const inOneMonth = days.map((day, index) => ({ ...day, date: dayIn('2025-02', index + 1) }));
    const rows = both.flatMap(measure => table(errorsOf('2025-02', inOneMonth, null, measure), measure));
    assert.deepEqual(stated('ServeGen', 5), rows);
  });

  test('about a week of it, by the rhythm of the week before', { skip: noServegen }, () => {
    const [january = [], february = []] = byMonth(servegenDays()).values();
    const rows = both.flatMap(measure => table(errorsOf('2025-02', february, january, measure), measure));
    assert.deepEqual(stated('ServeGen, second week', 5), rows);
  });

  test('about lines of a cloud bill', { skip: noFocus }, () => {
    const days = focusDays();
    assert.equal(days.length, 30);
    assert.deepEqual(stated('FOCUS sample', 5), table(errorsOf('2024-09', days, null, 'cost'), 'cost'));
  });

  test('about unusual days of the sample organisation', () => {
    const rows = both.map(measure => [
      measureName[measure],
      [...months].flatMap(([month, days]) => found(month, days, measure)).join(', ') || 'none',
    ]);
    assert.deepEqual(stated('sample', 3), rows);
  });

  test('about unusual days of a cloud bill', { skip: noFocus }, () =>
    assert.deepEqual(stated('FOCUS sample', 3), [
      ['cost', found('2024-09', focusDays(), 'cost').join(', ') || 'none'],
    ]),
  );
});
