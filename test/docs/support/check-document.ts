/** JSON of the docs: it parses; a report is of the contract and adds up; a problem has its code's status. */
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { ContractError, findMismatches, parseReport, PROBLEM_STATUS } from '../../../src/contract/index.js';
import { INGEST_STATUS } from '../../../src/server/ingest/ingest-problems.js';
import type { Sample } from './samples.js';

/** "…" stands for what is left out, in JSON with comments only. */
const LEFT_OUT = /,?\s*…/g;

export function checkDocument({ language, code }: Sample): string[] {
  const isAbridged = language === 'jsonc' && code.includes('…');
  const errors: ParseError[] = [];
  const options = { disallowComments: language === 'json', allowTrailingComma: language === 'jsonc' };
  const document = parse(
    language === 'jsonc' ? code.replace(LEFT_OUT, '') : code,
    errors,
    options,
  ) as unknown;
  if (errors.length > 0) return errors.map(({ error }) => `not JSON: ${printParseErrorCode(error)}`);
  const fields = document as Readonly<Record<string, unknown>>;
  if ('schema_version' in fields) return reportProblems(document, isAbridged);
  if ('code' in fields) return problemProblems(fields);
  return [];
}

/** Of a document with something left out, only what is there is judged. */
function reportProblems(document: unknown, isAbridged: boolean): string[] {
  try {
    const report = parseReport(document);
    if (isAbridged) return [];
    return findMismatches(report).map(({ section, measure }) => `${section}: ${measure} does not add up`);
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return error.issues
      .filter(({ message }) => !(isAbridged && /\bundefined$/.test(message)))
      .map(({ path, message }) => `${path}: ${message}`);
  }
}

function problemProblems({ code, status }: Readonly<Record<string, unknown>>): string[] {
  const statuses: Readonly<Record<string, number>> = { ...INGEST_STATUS, ...PROBLEM_STATUS };
  const expected = statuses[String(code)];
  return status === expected ? [] : [`${String(code)} has the status ${String(expected)}`];
}
