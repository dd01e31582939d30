import type { LiteLLMDimensions } from '../../../../src/server/litellm.js';

/** The agent type that a key's alias or team, a tag, or an agent's id has in its name. */
export function typeOf({ keyAlias, teamId, tag, agentId }: Partial<LiteLLMDimensions>): string | null {
  const text = [keyAlias, teamId, tag, agentId].join(' ');
  return ['api', 'framework', 'no_code'].find(type => text.includes(type)) ?? null;
}
