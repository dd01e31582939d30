/** One thing that is wrong with a document, and where: "daily.3.cost". */
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
