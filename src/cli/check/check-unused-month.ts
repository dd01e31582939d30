/** How an endpoint answers a month that nobody used anything in: the contract wants an empty report, not an error. */
import { isRequestError } from '../../client/errors.js';
import { ZERO, type Month, type Report } from '../../contract/index.js';
import { ask, documentOf, reasonOf, type Endpoint } from './ask.js';
import { checkDocument, monthFindings } from './check-document.js';
import { problem, type Finding } from './finding.js';

/** Long before anybody's agents. */
export const UNUSED_MONTH: Month = '2000-01';

const WHY = 'as there can be no usage';

/** @throws {RequestError} if there is no answer */
export async function unusedMonthFindings(endpoint: Endpoint): Promise<Finding[]> {
  const where = `?month=${UNUSED_MONTH}`;
  const { body } = await ask(endpoint, { month: UNUSED_MONTH }, documentOf);
  if (isRequestError(body)) return [problem(where, `expected an empty report, ${WHY}. ${reasonOf(body)}`)];
  return findingsOn(body.document).map(({ kind, where: path, what }) => ({
    kind,
    where,
    what: `${path}: ${what}`,
  }));
}

function findingsOn(document: unknown): readonly Finding[] {
  const { report, findings } = checkDocument(document);
  if (!report) return findings;
  const ofAnother = monthFindings(report, UNUSED_MONTH);
  // It is no wonder that another month has usage, and enough to say that it is another.
  return ofAnother.length > 0 ? ofAnother : [...usageFindings(report), ...findings];
}

/** All that says that something was used. A row of zeros does, as elements show it: a free model costs nothing. */
function usageFindings({ totals, daily, ...sections }: Report): Finding[] {
  const found = Object.entries(totals)
    .filter(([, figure]) => !isNothing(figure))
    .map(([measure, figure]) => problem(`totals.${measure}`, `expected null or 0, ${WHY}; it is ${figure}`));
  found.push(...rowFindings('daily', daily ?? []));
  for (const name of ['models', 'services', 'users', 'agents'] as const) {
    const { items = [], other = null, unassigned = null }: Ranking = sections[name] ?? {};
    found.push(...rowFindings(name, items));
    if (other && !Object.values(other).every(isNothing))
      found.push(problem(`${name}.other`, `expected null, ${WHY}`));
    if (unassigned) found.push(problem(`${name}.unassigned`, `expected null, ${WHY}`));
  }
  return found;
}

interface Ranking {
  readonly items?: readonly object[];
  readonly other?: Readonly<Record<string, string | number | null>> | null;
  readonly unassigned?: object | null;
}

function rowFindings(list: string, rows: readonly object[]): Finding[] {
  if (rows.length === 0) return [];
  const has = rows.length === 1 ? '1 row' : `${rows.length} rows`;
  return [problem(list, `expected an empty list, ${WHY}; it has ${has}`)];
}

function isNothing(figure: string | number | null): boolean {
  return figure === null || figure === 0 || figure === ZERO;
}
