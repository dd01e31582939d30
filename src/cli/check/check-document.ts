/** A document in, everything that the contract holds against it out. */
import {
  absoluteMoney,
  compareMoney,
  ContractError,
  findMismatches,
  parseMoney,
  parseReport,
  subtractMoney,
  type Mismatch,
  type Month,
  type Report,
} from '../../contract/index.js';
import { shown } from '../shown.js';
import { problem, warning, type Finding } from './finding.js';
import { issueFindings } from './issue-words.js';

export interface CheckedDocument {
  /** `null` if it is no report. */
  readonly report: Report | null;
  readonly findings: readonly Finding[];
}

export function checkDocument(document: unknown): CheckedDocument {
  let report: Report;
  try {
    report = parseReport(document);
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return { report: null, findings: issueFindings(error.issues, document) };
  }
  const mismatches = findMismatches(report).map(mismatch => mismatchFinding(mismatch, report));
  const warnings = report.warnings.map(({ code, detail }) =>
    warning(textOf(code), detail === null ? 'says the document' : textOf(detail)),
  );
  return { report, findings: [...mismatches, ...warnings] };
}

/** Whether a report is of the month that was asked for. */
export function monthFindings({ period }: Report, asked: Month): Finding[] {
  if (period.month === asked) return [];
  return [problem('period.month', `expected ${shown(asked)}, which was asked for; it is ${period.month}`)];
}

/** What a text is about is told by its words alone, if it is nothing but a word. */
function textOf(text: string): string {
  return /^[\w.-]{1,60}$/.test(text) ? text : shown(text);
}

/** @returns what the parts of each section are, in words */
function partsOf({ section, measure }: Mismatch, { services }: Report): string {
  switch (section) {
    case 'totals':
      return 'input_tokens and output_tokens';
    case 'daily':
      return 'the days';
    case 'models':
      return measure === 'cost' && services ? 'models and services' : 'the models';
    case 'users':
      return 'the users, others and unassigned';
    case 'agents':
      return 'the agents, others and unassigned';
  }
}

function mismatchFinding(mismatch: Mismatch, report: Report): Finding {
  const { section, measure, expected, actual } = mismatch;
  const unit = measure === 'cost' ? ` ${report.currency}` : '';
  const [has, shouldHave] = [exactly(actual), exactly(expected)];
  const gap = subtractMoney(has, shouldHave);
  const direction = compareMoney(gap, '0') > 0 ? 'too much' : 'too little';
  return problem(
    `${section} ${measure}`,
    `${partsOf(mismatch, report)} add up to ${has}${unit}, totals.${measure} is ${shouldHave}${unit}: ` +
      `${absoluteMoney(gap)}${unit} ${direction}`,
  );
}

const exactly = (figure: string | number) => parseMoney(figure) ?? '0';
