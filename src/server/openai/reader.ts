import { monthOf, type Warning } from '../../contract/index.js';
import { monthsOf } from '../slices/months-of.js';
import type { FoundMonths, SlicedUsage, SliceQuestion, SliceReader } from '../slices/slice-reader.js';
import type { Connection } from '../upstream/connection.js';
import { lackWarnings, tried } from '../upstream/tried.js';
import { endOfNewest, monthUpTo, runningMonth, startOf, tomorrow, yearBack } from '../upstream/utc-days.js';
import { attribution, type Attributing, type OpenAIAgentType } from './attribution.js';
import { readCosts } from './costs.js';
import { readKeyNames, readProjectNames, readUserNames, type Names } from './names.js';
import { askCalls, askCosts, askCounts, hasCalls, type Asking, type Calls, type Costs } from './questions.js';
import { slicesOf, trendOf } from './slices.js';

export interface OpenAIReaderOptions {
  readonly connection: Connection;
  readonly currency: string;
  readonly agentType: OpenAIAgentType;
  /** Whether agent types are the host's own. */
  readonly isMapped: boolean;
  readonly agents: 'projects' | 'api_keys';
}

/** Reads one organisation's usage and costs for one report. */
export function openaiReader(options: OpenAIReaderOptions): SliceReader {
  const { connection, currency, isMapped, agents } = options;
  const withKeys = isMapped || agents === 'api_keys';
  return {
    currency,
    months: ({ now }) => monthsWithUsage(options, now),
    async slices({ from, to, now, detail }: SliceQuestion): Promise<SlicedUsage> {
      const asking: Asking = { connection, span: { from, to }, currency, withKeys };
      const [costs, calls] = await Promise.all([askCosts(asking, detail), askCalls(asking, detail)]);
      const common = {
        cost: 'billed',
        agentTypes: isMapped ? 'mapped' : 'native',
        dataThrough: endOfBoth(costs, calls, { from, to, now }),
      } as const;
      if (detail === 'trend') return { ...common, slices: trendOf(costs, calls), warnings: [] };
      const [uses, unknownCounts] = await askCounts(asking);
      const [names, unknownNames] = await askNames(options, costs, calls);
      const origins = [...costs.byLine, ...calls.byOrigin];
      const { typeOf, agentOf } = attribution(origins, { ...options, ...names });
      return {
        ...common,
        slices: slicesOf({ costs, calls, uses, typeOf, agentOf, userNames: names.userNames }),
        warnings: [...unknownCounts, ...unknownNames],
      };
    },
  };
}

/**
 * Up to when both costs and calls are in: costs may come a day after the calls they are for, and months are compared by
 * what is in of both. In a month that runs, calls without any costs say that none are in yet.
 */
function endOfBoth(
  costs: Costs,
  calls: Calls,
  { from, to, now }: Pick<SliceQuestion, 'from' | 'to' | 'now'>,
): Date | null {
  const isRunning = startOf(to) > now.getTime();
  if (isRunning && costs.byDay.length === 0 && calls.byDay.length > 0) return new Date(startOf(from));
  const ends = [costs.byDay, calls.byDay].flatMap(
    rows =>
      endOfNewest(
        rows.map(({ day }) => day),
        now,
      ) ?? [],
  );
  return ends.length === 0 ? null : new Date(Math.min(...ends.map(end => end.getTime())));
}

/**
 * The first and last month in which anything was billed, as far as a year back; the month that runs also if its calls are
 * still to be.
 */
async function monthsWithUsage(
  { connection, currency }: OpenAIReaderOptions,
  now: Date,
): Promise<FoundMonths> {
  const span = { from: yearBack(now), to: tomorrow(now) };
  const lines = await readCosts(connection, { span, groupBy: [], currency });
  const billed = lines.filter(line => line.amount.value !== '0').map(line => monthOf(line.day));
  const running = runningMonth(now);
  const isCalled = !billed.includes(running) && (await hasCalls(connection, monthUpTo(now, running)));
  const available = monthsOf(isCalled ? [...billed, running] : billed);
  return { available, searchedFrom: monthOf(span.from) };
}

type AllNames = Pick<Attributing, 'projectNames' | 'keyNames'> & { readonly userNames: Names };

/** Names are labels: without them a report has ids in their place, and a warning. */
async function askNames(
  { connection, agents }: OpenAIReaderOptions,
  costs: Costs,
  calls: Calls,
): Promise<[AllNames, Warning[]]> {
  const origins = [...costs.byLine, ...calls.byOrigin];
  const projects = [...new Set(origins.flatMap(({ project_id: id }) => id ?? []))];
  const hasUsers = [...(costs.byUser ?? []), ...calls.byUser].some(({ user_id: id }) => id !== null);
  const hasKeys = agents === 'api_keys' && origins.some(({ api_key_id: id }) => id !== null);
  const lists = await Promise.all([
    named('projects', projects.length > 0 && readProjectNames(connection)),
    named('API keys', hasKeys && readKeyNames(connection, projects)),
    named('users', hasUsers && readUserNames(connection)),
  ]);
  const [projectNames, keyNames, userNames] = lists.map(({ answer }) => answer ?? NOBODY) as [
    Names,
    Names,
    Names,
  ];
  return [{ projectNames, keyNames, userNames }, lackWarnings('OpenAI: no names of', lists)];
}

/** A list of names, which is empty where nobody needs it. */
async function named(name: string, list: Promise<Names> | false) {
  return { name, ...(await tried(list || Promise.resolve(NOBODY))) };
}

const NOBODY: Names = new Map();
