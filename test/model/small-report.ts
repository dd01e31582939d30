/** Reports of a few lines, for one rule at a time: a whole February 2025 that knows only its totals, and what is given. */
import assert from 'node:assert/strict';
import { parseReport, type Report, type ReportDocument } from '../../src/contract/index.js';
import type { Outcome } from '../../src/model/outcome.js';

type Part<Field extends keyof ReportDocument> = Partial<NonNullable<ReportDocument[Field]>>;

export interface Parts extends Omit<Partial<ReportDocument>, 'period' | 'totals'> {
  readonly period?: Part<'period'>;
  readonly totals?: Part<'totals'>;
}

export function reportOf({ period, totals, ...rest }: Parts = {}): Report {
  return parseReport({
    schema_version: '1.0',
    currency: 'USD',
    period: {
      month: '2025-02',
      start: '2025-02-01',
      end: '2025-03-01',
      timezone: 'UTC',
      complete: true,
      ...period,
    },
    totals: { cost: '100', total_tokens: 1000, ...totals },
    ...rest,
  });
}

/** The month is on; usage is in up to that instant. */
export const runningUntil = (data_through: string | null, timezone = 'UTC') => ({
  complete: false,
  data_through,
  timezone,
});

/** The figures, where there have to be some. */
export function modelOf<Model>(outcome: Outcome<Model>): Model {
  assert.equal(outcome.status, 'ready');
  return (outcome as { model: Model }).model;
}
