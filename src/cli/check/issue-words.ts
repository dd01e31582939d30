/** Issues of the contract's schema in, plain words out: what is expected at a path, and what is there. */
import type { ContractIssue } from '../../contract/index.js';
import { shown } from '../shown.js';
import { problem, type Finding } from './finding.js';

/** What the schema says, and what it means. What is not in this list is said as it is. */
const MEANINGS: readonly (readonly [says: RegExp, means: (match: RegExpExecArray) => string])[] = [
  [/^Invalid type: Expected (.+) but received /s, ([, type = '']) => `expected ${typeInWords(type)}`],
  [/^Invalid value: Expected >=(\d+)/, ([, least]) => `expected ${least} or more`],
  [/^Invalid value: Expected <=(\d+)/, ([, most]) => `expected ${most} or less`],
  [/^Invalid length: Expected !0/, () => 'expected text that is not empty'],
  [/^Not a whole number/, () => 'expected a whole number below 2^53'],
  [/^Not money/, () => 'expected money, as a decimal in text ("12.50") or a number'],
  [/^Not a month/, () => 'expected a month, such as "2025-02"'],
  [/^Not a day/, () => 'expected a day of the calendar, such as "2025-02-28"'],
  [/^Not an instant/, () => 'expected an instant with its zone, such as "2025-03-01T00:00:00Z"'],
  [/^Not a currency/, () => 'expected an ISO 4217 code, such as "USD"'],
  [/^Version .* is not supported/s, () => 'expected version 1 of the contract, such as "1.0"'],
];

const TYPES = new Map([
  ['Object', 'an object'],
  ['Array', 'a list'],
  ['string', 'text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
]);

/** Each issue once a place: of a text of the wrong form the schema says so twice, by its pattern and in words. */
export function issueFindings(issues: readonly ContractIssue[], document: unknown): Finding[] {
  const worded = new Set(issues.filter(issue => !isPattern(issue)).map(issue => issue.path));
  return issues
    .filter(issue => !isPattern(issue) || !worded.has(issue.path))
    .map(issue => problem(issue.path || 'the document', inWords(issue, document)));
}

const isPattern = ({ message }: ContractIssue) => message.startsWith('Invalid format');

function inWords({ path, message }: ContractIssue, document: unknown): string {
  if (message.startsWith('Invalid key')) return 'is missing';
  for (const [says, means] of MEANINGS) {
    const match = says.exec(message);
    if (match) return `${means(match)}; it is ${valueAt(document, path)}`;
  }
  return message;
}

/** `("a" | "b")` of a list of choices, or the name of a type. */
function typeInWords(type: string): string {
  return TYPES.get(type) ?? `one of ${type.replace(/^\((.*)\)$/, '$1').replaceAll(' | ', ', ')}`;
}

function valueAt(document: unknown, path: string): string {
  const keys = path === '' ? [] : path.split('.');
  const value = keys.reduce<unknown>((parent, key) => (parent as Record<string, unknown>)[key], document);
  if (typeof value === 'string') return shown(value);
  if (Array.isArray(value)) return 'a list';
  return value !== null && typeof value === 'object' ? 'an object' : String(value);
}
