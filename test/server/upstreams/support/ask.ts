import assert from 'node:assert/strict';
import { parseReport, type Month, type Report } from '../../../../src/contract/index.js';
import { createConsumptionHandler, type ConsumptionSource } from '../../../../src/server/index.js';

/** The report of a month with every row that there is, and its text. */
export async function reportOf(
  source: ConsumptionSource,
  month: Month,
  now: Date,
): Promise<{ report: Report; text: string }> {
  const faults: unknown[] = [];
  const handler = createConsumptionHandler({
    source,
    authorize: () => ({ organization: 'acme' }),
    now: () => now,
    onError: fault => faults.push(fault),
  });
  const response = await handler(new Request(`http://localhost/?month=${month}&top=50&models=100`));
  const text = await response.text();
  assert.equal(response.status, 200, `${text} ${String(faults[0])}`);
  return { report: parseReport(JSON.parse(text)), text };
}

/** What `check` of a seed tells. */
export interface Checked {
  /** Answers of the simulator that were held against the official schema; none where it is not there. */
  readonly validated: number;
}
