import { agentsOf } from '../slices/agents-of.js';
import type { NamedAgent } from '../slices/slice.js';
import type { Names } from './names.js';

/** What OpenAI says of where usage comes from; each `null` where it names nobody, or was not asked. */
export interface OpenAIDimensions {
  readonly projectId: string | null;
  /** `null` also where names can't be read. */
  readonly projectName: string | null;
  readonly apiKeyId: string | null;
  /** "agents_api", or "unlabeled", which says nothing. */
  readonly apiSource: string | null;
}

export type OpenAIAgentType = (dimensions: OpenAIDimensions) => string | null;

/** What is asked for the Agents API comes of a framework; of all else OpenAI does not tell, and nothing is made up. */
export const defaultAgentType: OpenAIAgentType = ({ apiSource }) =>
  apiSource === 'agents_api' ? 'framework' : null;

/** A row's groups, as upstream. */
export interface Origin {
  readonly project_id: string | null;
  readonly api_key_id: string | null;
  readonly api_source: string | null;
}

export interface Attribution {
  readonly typeOf: (origin: Origin) => string | null;
  readonly agentOf: (origin: Origin) => NamedAgent | null;
}

export interface Attributing {
  readonly agentType: OpenAIAgentType;
  readonly agents: 'projects' | 'api_keys';
  readonly projectNames: Names;
  readonly keyNames: Names;
}

/** Of which type usage is, and of which agent. */
export function attribution(
  origins: readonly Origin[],
  { agentType, agents, projectNames, keyNames }: Attributing,
): Attribution {
  const nameOf = (names: Names, id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const typeOf = ({ project_id: projectId, api_key_id: apiKeyId, api_source: apiSource }: Origin) =>
    agentType({ projectId, projectName: nameOf(projectNames, projectId), apiKeyId, apiSource }) || null;
  const names = agents === 'projects' ? projectNames : keyNames;
  return {
    typeOf,
    agentOf: agentsOf(origins, {
      idOf: origin => (agents === 'projects' ? origin.project_id : origin.api_key_id),
      nameOf: id => nameOf(names, id),
      typeOf,
    }),
  };
}
