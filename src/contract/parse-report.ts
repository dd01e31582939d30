import { getDotPath, safeParse } from 'valibot';
import { reportSchema, type Report } from './schema.js';

/** One thing that is wrong with a document, and where: "daily[3].cost". */
export interface ContractIssue {
  /** Dot path in the document; empty for the document as a whole. */
  readonly path: string;
  readonly message: string;
}

/** A document that is not of the contract. The message names the first place that is wrong and counts the others. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
  readonly issues: readonly ContractIssue[];

  constructor(issues: readonly ContractIssue[]) {
    const [first] = issues;
    const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
    super(`Not a consumption report: ${first?.path ? `${first.path}: ` : ''}${first?.message ?? ''}${more}`);
    this.issues = issues;
  }
}

/**
 * Reads a parsed JSON document as a report. Unknown fields are ignored; nothing of the input is changed.
 *
 * @throws {ContractError} naming every path that is not of the contract.
 */
export function parseReport(document: unknown): Report {
  const result = safeParse(reportSchema, document);
  if (result.success) return result.output;
  throw new ContractError(
    result.issues.map(issue => ({ path: getDotPath(issue) ?? '', message: issue.message })),
  );
}
