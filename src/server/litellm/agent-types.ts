import type { Slice } from '../slices/slice.js';
import { byAgentType, entitiesOf, keysOf, type DayPart } from './slices.js';
import type { ActivityDay } from './schemas.js';

/** What tells one agent type from another; `null` where the way of telling has no such thing. */
export interface LiteLLMDimensions {
  /** The hash of a virtual key, its alias and its team. */
  readonly key: string | null;
  readonly keyAlias: string | null;
  readonly teamId: string | null;
  readonly tag: string | null;
  readonly agentId: string | null;
}

export type AgentTypeOf = (dimensions: LiteLLMDimensions) => string | null;

/** Keys share usage out between them, and so do agents. Tags overlap: a request with two of them is in both. */
export type AgentTypeBy = 'key' | 'tag' | 'agent';

export function byKey(days: readonly ActivityDay[], agentType: AgentTypeOf): Slice {
  return byAgentType(keysOf(days), ({ key, metadata }) =>
    agentType({
      ...NONE,
      key,
      keyAlias: metadata?.key_alias ?? null,
      teamId: metadata?.team_id ?? null,
    }),
  );
}

/**
 * Only tags that stand for a type: LiteLLM tags every request with its user agent too, so that the others are the same
 * usage once more. What is under none of them is left over, and so Unassigned.
 */
export function byTag(days: readonly ActivityDay[], agentType: AgentTypeOf): Slice {
  const typeOf = ({ key }: DayPart) => (key === null ? null : agentType({ ...NONE, tag: key }));
  return byAgentType(
    entitiesOf(days).filter(part => typeOf(part) !== null),
    typeOf,
  );
}

export function typeOfAgent(agentType: AgentTypeOf): (part: DayPart) => string | null {
  return ({ key }) => (key === null ? null : agentType({ ...NONE, agentId: key }));
}

const NONE: LiteLLMDimensions = { key: null, keyAlias: null, teamId: null, tag: null, agentId: null };
