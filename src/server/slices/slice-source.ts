import { addMonths, dayIn, daysInMonth, type Month } from '../../contract/index.js';
import type {
  ConsumptionSource,
  Description,
  MonthQuestion,
  MonthUsage,
  Scope,
  UsageReader,
} from '../source.js';
import { DAY_MS, timeZone } from '../time-zone.js';
import { monthUpTo, runningMonth } from '../upstream/utc-days.js';
import { MEASURES } from './amounts.js';
import { firstDays } from './first-days.js';
import type { Dimension } from './slice.js';
import type { SlicedUsage, SliceReader } from './slice-reader.js';
import { summarise } from './summarise.js';

/** Opens a line to the upstream for one report of one organisation, with that organisation's credentials. */
export type OpenReader = (organization: string) => SliceReader | Promise<SliceReader>;

/** A source over an API that answers with slices. Within one report nothing is asked twice. */
export function sliceSource(open: OpenReader): ConsumptionSource {
  const snapshot: NonNullable<ConsumptionSource['snapshot']> = work => work(usageReader(open));
  return {
    describe: scope => snapshot(reader => reader.describe(scope)),
    month: question => snapshot(reader => reader.month(question)),
    snapshot,
  };
}

function usageReader(open: OpenReader): UsageReader {
  const once = remembered();
  const readerFor = (organization: string) => once(['open', organization], async () => open(organization));

  const usageOf = async (
    organization: string,
    month: Month,
    now: Date,
    detail: MonthQuestion['detail'],
  ): Promise<SlicedUsage> => {
    const reader = await readerFor(organization);
    const span = monthUpTo(now, month);
    if (span.from === span.to) return NOTHING_YET;
    return once(['slices', organization, month, detail], () =>
      reader.slices({ organization, ...span, now, detail }),
    );
  };

  return {
    async describe({ organization, month, timezone, now }: Scope): Promise<Description> {
      const reader = await readerFor(organization);
      const found = await once(['months', organization], () => reader.months({ organization, now }));
      const { available, searchedFrom } = found;
      const asked = month ?? available?.to ?? runningMonth(now);
      const { slices } = await usageOf(organization, asked, now, 'full');
      const isUtc = isUtcAround(timezone, asked);
      return {
        timezone: isUtc ? timezone : 'UTC',
        currency: reader.currency,
        available,
        searchedFrom,
        agentTypes: agentTypesOf(slices),
        warnings: isUtc
          ? []
          : [
              {
                code: 'timezone_unavailable',
                detail: 'Days are in UTC: this source tells usage by UTC day alone.',
              },
            ],
      };
    },
    async month({ organization, month, days, now, detail, top, models }: MonthQuestion): Promise<MonthUsage> {
      const usage = await usageOf(organization, month, now, detail);
      const isWhole = days === null || days >= daysInMonth(month);
      return summarise(isWhole ? usage : firstDays(usage, dayIn(month, days)), { top, models });
    },
  };
}

const UTC = timeZone('UTC');

/** A month that has not begun is not one that can't be told: it is empty. */
const NOTHING_YET: SlicedUsage = {
  slices: (
    [['day'], ['day', 'agentType'], ['model', 'service'], ['user'], ['agent']] satisfies Dimension[][]
  ).map(dims => ({ dims, measures: MEASURES, rows: [] })),
  cost: 'billed',
  agentTypes: 'none',
  dataThrough: null,
  warnings: [],
};

/** Whether the zone's days are UTC's in the month and the one before it. */
function isUtcAround(zone: string, month: Month): boolean {
  const { start } = UTC.monthSpan(addMonths(month, -1));
  const { end } = UTC.monthSpan(month);
  return timeZone(zone)
    .offsets(start - DAY_MS, end + DAY_MS)
    .every(({ offset }) => offset === 0);
}

function agentTypesOf(slices: SlicedUsage['slices']): string[] {
  const rows = slices.flatMap(slice => slice.rows);
  const types = rows.flatMap(({ agentType, agent }) => [agentType ?? [], agent?.agentType ?? []].flat());
  return [...new Set(types)];
}

/** Does a piece of work once, and hands its result to everybody who asks for it by the same key. */
function remembered() {
  const results = new Map<string, Promise<unknown>>();
  return <Result>(key: readonly string[], work: () => Promise<Result>): Promise<Result> => {
    const name = JSON.stringify(key);
    const known = results.get(name) as Promise<Result> | undefined;
    if (known) return known;
    const result = work();
    results.set(name, result);
    return result;
  };
}
