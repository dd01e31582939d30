import { addMonths, type Month } from '../../contract/index.js';
import type { Description, Scope } from '../source.js';
import { monthAt, timeZone, type TimeZone } from '../time-zone.js';
import type { Session } from './engine.js';
import { currencyOf, hasBuckets, usageExtent } from './extent.js';

const HOUR = 3_600_000;
const UTC = timeZone('UTC');

export async function describe(
  session: Session,
  { organization, month, timezone: wish, now }: Scope,
  defaultCurrency: string,
): Promise<Description> {
  const extents = await usageExtent(session, organization, now.getTime());
  const currency = (await currencyOf(session, organization)) ?? defaultCurrency;
  if (extents.length === 0) {
    return { timezone: wish, currency, available: null, agentTypes: [], warnings: [] };
  }
  const first = Math.min(...extents.map(extent => extent.first));
  const last = Math.max(...extents.map(extent => extent.last));
  const wished = timeZone(wish);
  const isCutIn = (asked: Month) => cutsBuckets(session, wished, organization, asked);
  /** The month that is answered with this usage, which is one of UTC where the wish would cut its buckets. */
  const monthWith = async (instant: number) => {
    const inUtc = monthAt(UTC, instant);
    const inWished = monthAt(wished, instant);
    return inUtc === inWished || (await isCutIn(inUtc)) ? inUtc : inWished;
  };
  const available = { from: await monthWith(first), to: await monthWith(last) };
  const isCut = await isCutIn(month ?? available.to);
  const zone = isCut ? UTC : wished;
  return {
    timezone: zone.name,
    currency,
    available,
    agentTypes: extents.flatMap(({ agentType }) => (agentType === null ? [] : [agentType])),
    warnings: isCut
      ? [
          {
            code: 'timezone_unavailable',
            detail: `Days are in UTC: some usage is only known by the UTC day or hour, which a day in ${wish} would cut.`,
          },
        ]
      : [],
  };
}

/**
 * Whether a day of the zone begins within a bucket of the month or of the month before: within a UTC day wherever the
 * zone is not at UTC, within an hour wherever it is not whole hours away.
 */
async function cutsBuckets(
  session: Session,
  zone: TimeZone,
  organization: string,
  month: Month,
): Promise<boolean> {
  const from = zone.monthSpan(addMonths(month, -1)).start;
  const to = zone.monthSpan(month).end;
  for (const span of zone.offsets(from, to)) {
    const slice = { organization, from: span.from, to: span.to };
    if (span.offset !== 0 && (await hasBuckets(session, 'day', slice))) return true;
    if (span.offset % HOUR !== 0 && (await hasBuckets(session, 'hour', slice))) return true;
  }
  return false;
}
