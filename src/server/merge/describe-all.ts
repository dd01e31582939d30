import type { Month, Warning } from '../../contract/index.js';
import { SourceError, type Description, type Scope } from '../source.js';
import type { Answers, Parts } from './parts.js';
import { distinctWarnings, missingWarnings } from '../warnings.js';

type Descriptions = Answers<Description>['answers'];

/**
 * Describes all parts as one. Days are cut in one zone: in the wish where all can cut it for the month that is meant,
 * else in UTC, which everybody can.
 *
 * @throws {SourceError} `mixed_currency` if parts have usage in different ones
 */
export async function describeAll(parts: Parts, scope: Scope): Promise<Description> {
  const first = await parts.ask(reader => reader.describe(scope));
  const meant = scope.month ?? hull(first.answers)?.to ?? null;
  // Each has answered for its own newest month, which decides in which zone it can cut days.
  const ofMeant = await parts.ask(
    reader => reader.describe({ ...scope, month: meant }),
    standing(
      first.answers,
      ({ available }) => scope.month !== null || available === null || available.to === meant,
    ),
  );
  const zones = new Set(ofMeant.answers.map(({ answer }) => answer.timezone));
  const isCutInUtc = zones.size > 1;
  const settled = isCutInUtc
    ? await parts.ask(
        reader => reader.describe({ ...scope, timezone: 'UTC' }),
        standing(ofMeant.answers, ({ timezone }) => timezone === 'UTC'),
      )
    : ofMeant;
  return mergeDescriptions(isCutInUtc ? inUtcAlone(parts, settled) : settled);
}

function standing(
  answers: Descriptions,
  stands: (answer: Description) => boolean,
): ReadonlyMap<string, Description> {
  return new Map(answers.flatMap(({ name, answer }) => (stands(answer) ? [[name, answer] as const] : [])));
}

/** Whoever cuts days in another zone even now has other days than all others, and cannot be added. */
function inUtcAlone(parts: Parts, { answers, missing }: Answers<Description>): Answers<Description> {
  const others = answers.filter(({ answer }) => answer.timezone !== 'UTC').map(({ name }) => name);
  for (const name of others)
    parts.fail(name, new SourceError('upstream_invalid', 'It cannot answer in UTC.'));
  return {
    answers: answers.filter(({ name }) => !others.includes(name)),
    missing: [...missing, ...others],
  };
}

function mergeDescriptions({ answers, missing }: Answers<Description>): Description {
  const withUsage = answers.filter(({ answer }) => answer.available !== null);
  const currencies = new Set(withUsage.map(({ answer }) => answer.currency.toUpperCase()));
  if (currencies.size > 1) {
    const named = withUsage.map(({ name, answer }) => `${name} in ${answer.currency.toUpperCase()}`);
    throw new SourceError('mixed_currency', `Usage is not in one currency: ${named.join(', ')}`);
  }
  const [speaker] = [...withUsage, ...answers];
  if (!speaker) throw new SourceError('upstream_invalid', 'No source can answer in UTC.');
  return {
    timezone: speaker.answer.timezone,
    currency: speaker.answer.currency,
    available: hull(answers),
    // What one of them did not look for may be there.
    searchedFrom: answers
      .flatMap(({ answer }) => answer.searchedFrom ?? [])
      .sort()
      .at(-1),
    agentTypes: [...new Set(answers.flatMap(({ answer }) => answer.agentTypes))],
    warnings: [
      ...onceByCode(
        distinctWarnings(answers.flatMap(({ answer }) => answer.warnings)),
        'timezone_unavailable',
      ),
      ...missingWarnings(missing),
    ],
  };
}

function hull(answers: Descriptions): { readonly from: Month; readonly to: Month } | null {
  const known = answers.flatMap(({ answer }) => answer.available ?? []);
  const from = known.map(months => months.from).sort()[0];
  const to = known
    .map(months => months.to)
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** Each part says it in its own words; for the reader it is one fact. */
function onceByCode(warnings: readonly Warning[], code: string): Warning[] {
  const first = warnings.find(warning => warning.code === code);
  return warnings.filter(warning => warning.code !== code || warning === first);
}
