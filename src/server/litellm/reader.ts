import { monthOf, type Day, type Warning } from '../../contract/index.js';
import type { SliceQuestion, SlicedUsage, SliceReader } from '../slices/slice-reader.js';
import type { Slice } from '../slices/slice.js';
import type { Connection } from '../upstream/connection.js';
import { endOfNewest, tomorrow } from '../upstream/utc-days.js';
import { AGENTS, readExtent, TAGS, USERS } from './activity.js';
import { byKey, byTag, typeOfAgent, type AgentTypeBy, type AgentTypeOf } from './agent-types.js';
import { NOT_ASKED, readDetail, type Detail } from './details.js';
import type { ActivityDay } from './schemas.js';
import {
  byAgent,
  byAgentType,
  byOwner,
  byUser,
  dayTotals,
  entitiesOf,
  keysOf,
  modelsAndTools,
  type ModelNames,
} from './slices.js';
import { readTruth, type Truth } from './truth.js';

export interface ReaderOptions {
  readonly agentType: AgentTypeOf | null;
  readonly agentTypeBy: AgentTypeBy;
  readonly models: ModelNames;
  readonly maxPages: number;
}

/** LiteLLM is younger: its days begin in 2025. */
const EARLIEST: Day = '2020-01-01';

interface Told {
  readonly slices: readonly (Slice | null)[];
  readonly warnings: readonly Warning[];
}

export function litellmReader(connection: Connection, options: ReaderOptions): SliceReader {
  const { agentType, agentTypeBy, maxPages } = options;

  const readDetails = async ({ from, to, detail }: SliceQuestion) => {
    const ask = (isWanted: boolean, section: string, route: string): Promise<Detail> =>
      isWanted && detail === 'full'
        ? readDetail(section, connection, route, { from, to }, maxPages)
        : Promise.resolve(NOT_ASKED);
    const [users, agents, tags] = await Promise.all([
      ask(true, 'users', USERS),
      ask(true, 'agents', AGENTS),
      ask(agentType !== null && agentTypeBy === 'tag', 'agent types', TAGS),
    ]);
    return { users, agents, tags };
  };

  const agentTypesOf = (truth: Truth, agents: Detail, tags: Detail): Told => {
    if (agentType === null) return NOTHING;
    switch (agentTypeBy) {
      case 'key':
        return {
          slices: [byKey(truth.days, agentType)],
          warnings: keyWarnings('agent types', truth),
        };
      case 'tag':
        return { slices: [tags.days && byTag(tags.days, agentType)], warnings: [] };
      case 'agent':
        return {
          slices: [agents.days && byAgentType(entitiesOf(agents.days), typeOfAgent(agentType))],
          warnings: [],
        };
    }
  };

  return {
    currency: 'USD',

    async months({ now }) {
      const extent = await readExtent(connection, { from: EARLIEST, to: tomorrow(now) });
      return { available: extent && { from: monthOf(extent.first), to: monthOf(extent.last) } };
    },

    async slices(question): Promise<SlicedUsage> {
      const { from, to, now, detail } = question;
      // The truth comes last: usage goes on meanwhile, and a part that is newer than the whole would exceed it.
      const { users, agents, tags } = await readDetails(question);
      const truth = await readTruth(connection, { from, to }, users.days, maxPages);
      const totals = dayTotals(truth.days);
      const told: Told[] = [
        {
          slices: [modelsAndTools(truth.days, options.models)],
          warnings: truth.warnings,
        },
        ...(detail === 'full'
          ? [
              agentTypesOf(truth, agents, tags),
              usersOf(users, truth),
              { slices: [agentsOf(agents, agentTypeBy === 'agent' ? agentType : null)], warnings: [] },
            ]
          : []),
      ];
      return {
        slices: [totals, ...told.flatMap(({ slices }) => slices.flatMap(slice => slice ?? []))],
        cost: 'estimated',
        agentTypes: agentType === null ? 'none' : 'mapped',
        dataThrough: endOfNewest(
          truth.days.map(({ date }) => date),
          now,
        ),
        warnings: [users, agents, tags, ...told].flatMap(({ warnings }) => warnings),
      };
    },
  };
}

const NOTHING: Told = { slices: [], warnings: [] };

/** By the list of users; where there is none to be had, by whoever owns the keys. */
function usersOf({ days: pages }: Detail, truth: Truth): Told {
  if (pages && (pages.length === 0 || hasPart(pages, 'entities'))) {
    return { slices: [byUser(entitiesOf(pages))], warnings: [] };
  }
  return hasPart(truth.days, 'api_keys')
    ? { slices: [byOwner(keysOf(truth.days))], warnings: keyWarnings('users', truth) }
    : NOTHING;
}

function agentsOf({ days }: Detail, agentType: AgentTypeOf | null): Slice | null {
  if (days === null) return null;
  return byAgent(entitiesOf(days), agentType === null ? () => null : typeOfAgent(agentType));
}

function hasPart(days: readonly ActivityDay[], kind: 'entities' | 'api_keys'): boolean {
  return days.some(({ breakdown }) => breakdown?.[kind]);
}

function keyWarnings(section: string, { keyLimit }: Truth): Warning[] {
  if (keyLimit === null) return [];
  return [
    {
      code: 'truncated',
      detail: `${section}: LiteLLM tells only the ${keyLimit} keys with the highest spend`,
    },
  ];
}
