import type { Month } from '../../contract/index.js';
import { agentsOf } from '../slices/agents-of.js';
import type { FoundMonths, SlicedUsage, SliceQuestion, SliceReader } from '../slices/slice-reader.js';
import type { Connection } from '../upstream/connection.js';
import { orNull } from '../upstream/or-null.js';
import { UpstreamError } from '../upstream/upstream-error.js';
import { endOfNewest, monthUpTo, startOf, yearBack } from '../upstream/utc-days.js';
import { notTold } from '../warnings.js';
import type { Answers, Origin } from './answers.js';
import { askCurrent, hasCurrentUsage } from './current.js';
import { askLegacy, hasLegacyUsage } from './legacy.js';
import { agentIdOf, originGroups, type AnthropicAgents, type AnthropicAgentType } from './origin.js';
import { firstDayTold, monthsFrom } from './reach.js';
import { slicesOf } from './slices.js';

export interface AnthropicReaderOptions {
  /** To the analytics API. */
  readonly current: Connection;
  readonly legacy: Connection;
  readonly agentType: AnthropicAgentType;
  /** Whether agent types are the host's own. */
  readonly isMapped: boolean;
  readonly agents: AnthropicAgents;
}

/** Reads one organisation's usage and costs for one report, by the API that its key is allowed. */
export function anthropicReader(options: AnthropicReaderOptions): SliceReader {
  const { current, legacy, agentType, isMapped, agents } = options;
  let isLegacy = false;
  /** The analytics API's answer; `null`, from then on at once, where it is not for this key. */
  const unlessNotAllowed = async <Answer>(ask: () => Promise<Answer>): Promise<Answer | null> => {
    if (isLegacy) return null;
    try {
      return await ask();
    } catch (error) {
      if (!isNotAllowed(error)) throw error;
      isLegacy = true;
      return null;
    }
  };

  return {
    currency: 'USD',
    async months({ now }): Promise<FoundMonths> {
      const told = await unlessNotAllowed(async () => {
        const has = (month: Month) => hasCurrentUsage(current, monthUpTo(now, month));
        return search(monthsFrom(firstDayTold(now), now), has);
      });
      if (told) return told;
      const has = (month: Month) => hasLegacyUsage(legacy, monthUpTo(now, month));
      return search(monthsFrom(yearBack(now), now), has);
    },

    async slices({ from, to, now, detail }: SliceQuestion): Promise<SlicedUsage> {
      const span = { from, to };
      const isTold = from >= firstDayTold(now);
      const origin = originGroups(isMapped, agents);
      const told = isTold
        ? await unlessNotAllowed(() => askCurrent({ connection: current, span, origin }, detail))
        : null;
      const askOld = () => askLegacy({ connection: legacy, span, isMapped, agents }, detail);
      // Where only time is in the way, a key that is not for the legacy reports is no fault.
      const answers = told ?? (isTold || isLegacy ? await askOld() : await orNull(askOld(), isNotAllowed));
      if (answers === null) return UNTOLD;
      const typeOf = (origin: Origin) => agentType(origin) || null;
      const origins = [...(answers.costsByOrigin ?? []), ...(answers.usageByOrigin ?? [])];
      const agentOf = agentsOf(
        origins.map(({ origin }) => origin),
        { idOf: origin => agentIdOf(origin, agents), typeOf },
      );
      return {
        slices: slicesOf(answers, { typeOf, agentOf }),
        cost: 'billed',
        agentTypes: isMapped ? 'mapped' : 'native',
        dataThrough: endOf(answers, to, now),
        warnings: answers.untold.map(notTold),
        lacks: told ? [] : [ONLY_API, ...answers.untold],
      };
    },
  };
}

/** Legacy reports know fewer products: a month of theirs is no measure of one that the analytics API tells. */
const ONLY_API = 'Anthropic: products beside the API';

const BEFORE_REACH = 'Anthropic: usage before 2026, or of a year ago, is not told';

/** Days before the analytics API's reach, for a key that is for no other. */
const UNTOLD: SlicedUsage = {
  slices: [],
  cost: 'billed',
  agentTypes: 'none',
  dataThrough: null,
  warnings: [notTold(BEFORE_REACH)],
  lacks: [BEFORE_REACH],
};

function isNotAllowed(error: unknown): boolean {
  return error instanceof UpstreamError && (error.status === 403 || error.status === 404);
}

/** From both ends inwards, so that where there is usage all along two questions are enough. */
async function search(
  months: readonly Month[],
  has: (month: Month) => Promise<boolean>,
): Promise<FoundMonths> {
  const find = async (candidates: readonly Month[]) => {
    for (const month of candidates) if (await has(month)) return month;
    return null;
  };
  const to = await find(months.toReversed());
  const searchedFrom = months[0];
  if (to === null) return { available: null, searchedFrom };
  const from = await find(months.filter(month => month < to));
  return { available: { from: from ?? to, to }, searchedFrom };
}

/** When usage was in, where the API tells; else the end of the newest day with any. At most now. */
function endOf({ costs, usage, refreshedAt }: Answers, to: string, now: Date): Date | null {
  const days = [...costs, ...usage].map(({ day }) => day);
  const newest = endOfNewest(days, now);
  if (newest === null) return null;
  return new Date(Math.min((refreshedAt ?? newest).getTime(), startOf(to), now.getTime()));
}
