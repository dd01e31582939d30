import { addMonths, parseReport, type Report } from '../contract/index.js';
import { assembleReport, type Labels } from './assemble-report.js';
import { comparableDays } from './comparable-days.js';
import { hasUsage } from './has-usage.js';
import type { ReportQuestion } from './parameters.js';
import type { ConsumptionSource, MonthUsage, UsageReader } from './source.js';
import { monthAt, timeZone } from './time-zone.js';
import { lacksOf } from './warnings.js';

export interface ReportRequest {
  readonly organization: string;
  readonly question: ReportQuestion;
  readonly now: Date;
  readonly labels: Labels;
}

/**
 * Asks a source everything that a report needs, of one state of its data where it can tell one from another.
 *
 * @throws {ContractError} if what the source told is not of the contract
 */
export async function buildReport(source: ConsumptionSource, request: ReportRequest): Promise<Report> {
  const read = (reader: UsageReader) => readReport(reader, request);
  return parseReport(await (source.snapshot ? source.snapshot(read) : read(source)));
}

async function readReport(
  reader: UsageReader,
  { organization, question, now, labels }: ReportRequest,
): Promise<Report> {
  const { timezone: wish, top, models } = question;
  const description = await reader.describe({ organization, month: question.month, timezone: wish, now });
  const { available, searchedFrom, timezone } = description;
  const zone = timeZone(timezone);
  const month = question.month ?? available?.to ?? monthAt(zone, now.getTime());
  const previousMonth = addMonths(month, -1);
  // Before the first and after the last usage a month of zeros would be made up.
  const isKnown = available !== null && available.from <= previousMonth && previousMonth <= available.to;
  const isUnsearched = searchedFrom !== undefined && previousMonth < searchedFrom;

  const common = { organization, timezone, now, top, models };
  const [usage, before] = await Promise.all([
    reader.month({ ...common, month, days: null, detail: 'full' }),
    isKnown || isUnsearched
      ? reader.month({ ...common, month: previousMonth, days: null, detail: 'trend' })
      : null,
  ]);
  // Where nobody had looked, nothing is no month. That something did not answer is said all the same: there may be one.
  const isMonth = before !== null && (isKnown || hasUsage(before));
  const previous = isMonth || (before && didNotAnswer(before)) ? before : null;
  const isLike = (other: MonthUsage) => isMonth && missingOf(other) === missingOf(usage);
  const days = comparableDays({ zone, month, now, usage });
  const toDate =
    previous !== null && isLike(previous) && days !== null
      ? await reader.month({ ...common, month: previousMonth, days, detail: 'trend' })
      : null;

  return assembleReport({
    month,
    zone,
    now,
    description,
    usage,
    previous: previous && { month: previousMonth, usage: previous, isLike: isLike(previous) },
    toDate: toDate && days !== null ? { days, usage: toDate, isLike: isLike(toDate) } : null,
    labels,
  });
}

/** The same text for months that lack the same: no others are compared. */
function missingOf(usage: MonthUsage): string {
  return JSON.stringify([...new Set(lacksOf(usage))].sort());
}

function didNotAnswer({ warnings }: MonthUsage): boolean {
  return warnings.some(({ code }) => code === 'partial_upstream');
}
