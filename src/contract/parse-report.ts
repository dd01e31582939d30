import { getDotPath, safeParse } from 'valibot';
import { ContractError } from './contract-error.js';
import { periodIssues } from './period-rules.js';
import { reportSchema, type Report } from './schema.js';

/**
 * Reads a parsed JSON document as a report. Unknown fields are ignored; nothing of the input is changed.
 *
 * @throws {ContractError} naming every path that is not of the contract.
 */
export function parseReport(document: unknown): Report {
  const result = safeParse(reportSchema, document);
  const issues = result.success
    ? periodIssues(result.output)
    : result.issues.map(issue => ({ path: getDotPath(issue) ?? '', message: issue.message }));
  if (result.success && issues.length === 0) return result.output;
  throw new ContractError(issues);
}
