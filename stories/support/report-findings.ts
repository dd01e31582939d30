/** A parsed JSON document in, everything that the contract holds against it out, in plain words: pure. */
import {
  absoluteMoney,
  ContractError,
  findMismatches,
  parseMoney,
  parseReport,
  subtractMoney,
  type ContractIssue,
  type Mismatch,
} from '../../src/contract/index.js';

export interface Finding {
  /** Dot path in the document, "daily.3.cost"; empty for all of it. */
  readonly path: string;
  readonly says: string;
}

/** What is wrong, or else what does not add up; both empty for a good document. */
export interface ReportFindings {
  readonly wrong: readonly Finding[];
  readonly mismatched: readonly Finding[];
}

const TYPES: Readonly<Record<string, string>> = {
  Object: 'an object',
  Array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
};

/** What the schema says, and what it means. What is not in this list is said as it is. */
const MEANINGS: readonly [says: RegExp, means: (told: string) => string][] = [
  [/^Invalid key/, () => 'is missing'],
  [/^Invalid type: Expected (.+) but received /s, type => `should be ${TYPES[type] ?? choice(type)}`],
  [/^Invalid value: Expected >=(\d+)/, least => `should be ${least} or more`],
  [/^Invalid value: Expected <=(\d+)/, most => `should be ${most} or less`],
  [/^Invalid length: Expected !0/, () => 'should not be empty'],
  [/^Not a whole number/, () => 'should be a whole number'],
  [/^Not money/, () => 'should be money: a decimal in text, such as "12.50"'],
  [
    /^Not a month|^Invalid format: Expected \/\^\\d\{4\}-\\d\{2\}\$/,
    () => 'should be a month, such as "2025-02"',
  ],
  [/^Not a day/, () => 'should be a day of the calendar, such as "2025-02-28"'],
  [/^Not an instant/, () => 'should be an instant with its zone, such as "2025-02-28T09:30:00Z"'],
  [/^Not a currency/, () => 'should be an ISO 4217 code, such as "USD"'],
  [/^Version/, () => 'should be version 1 of the contract: "1.0"'],
];

export function findingsOf(document: unknown): ReportFindings {
  try {
    return { wrong: [], mismatched: findMismatches(parseReport(document)).map(mismatchInWords) };
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return { wrong: issuesInWords(error.issues), mismatched: [] };
  }
}

/** One for each place: of text in a wrong form the schema speaks twice, by its pattern and in words. */
function issuesInWords(issues: readonly ContractIssue[]): Finding[] {
  const byPath = new Map<string, string>();
  for (const { path, message } of issues) byPath.set(path, inWords(message));
  return [...byPath].map(([path, says]) => ({ path, says }));
}

function inWords(message: string): string {
  for (const [says, means] of MEANINGS) {
    const match = says.exec(message);
    if (match) return means(match[1] ?? '');
  }
  return message;
}

/** `("a" | "b")` */
function choice(type: string): string {
  return `one of ${type.replace(/^\((.*)\)$/, '$1').replaceAll(' | ', ', ')}`;
}

const PARTS: Readonly<Record<Mismatch['section'], string>> = {
  totals: 'input and output tokens',
  daily: 'the days',
  models: 'models and services',
  users: 'the users, others and unassigned',
  agents: 'the agents, others and unassigned',
};

function mismatchInWords({ section, measure, expected, actual }: Mismatch): Finding {
  const [has, wanted] = [exactly(actual), exactly(expected)];
  const gap = subtractMoney(has, wanted);
  const direction = gap.startsWith('-') ? 'too little' : 'too much';
  const says = `${PARTS[section]} add up to ${has}, and totals.${measure} is ${wanted}: ${absoluteMoney(gap)} ${direction}`;
  return { path: section, says };
}

const exactly = (figure: string | number) => parseMoney(figure) ?? '0';
