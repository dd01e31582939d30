import { addMonths } from './calendar.js';
import type { ContractIssue } from './contract-error.js';
import type { Report } from './schema.js';

/** What a schema can't say: the period is its month, and every day is in it. */
export function periodIssues({ period, daily }: Report): ContractIssue[] {
  const { month, start, end } = period;
  const issues: ContractIssue[] = [];
  if (start !== `${month}-01`)
    issues.push({ path: 'period.start', message: `${start} is not the first day of ${month}` });
  if (end !== `${addMonths(month, 1)}-01`) {
    issues.push({ path: 'period.end', message: `${end} is not the first day after ${month}` });
  }
  daily?.forEach(({ date }, index) => {
    if (date.startsWith(month)) return;
    issues.push({ path: `daily.${index}.date`, message: `${date} is not in ${month}` });
  });
  return issues;
}
