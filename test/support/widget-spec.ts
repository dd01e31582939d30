import type { ReportDocument } from '../../src/contract/index.js';
import { smallReport } from './small-report.js';

/** What the tests that all widgets share have to know about one. */
export interface WidgetSpec {
  readonly tag:
    | 'monthly-spend'
    | 'monthly-tokens'
    | 'spend-by-agent-type'
    | 'spend-by-model'
    | 'spend-by-service'
    | 'tokens-by-agent-type'
    | 'tokens-by-model'
    | 'top-agents'
    | 'top-users';
  readonly heading: string;
  /** Its exact figures are in a table. */
  readonly hasTable: boolean;
  /** A sentence about the small report. */
  readonly summary: string;
  /** What it says of the small report when its totals claim one more. */
  readonly mismatch: string;
}

export const ENDPOINT = '/api/consumption';

export const TOO_MUCH: Partial<ReportDocument> = {
  totals: { ...smallReport().totals, cost: '151.645', total_tokens: 1521 },
};

export const MISMATCHED_COST = 'add up to $150.645, the report’s total says $151.645.';
export const MISMATCHED_TOKENS = 'add up to 1,520, the report’s total says 1,521.';
