import type { Origin } from './answers.js';

/** Where usage comes from: each `null` where Anthropic names nobody, and where its legacy reports can't tell. */
export type AnthropicDimensions = Origin;

export type AnthropicAgentType = (dimensions: AnthropicDimensions) => string | null;

/** What is shown as agents: those of Claude Managed Agents, or what stands for agents elsewhere. */
export type AnthropicAgents = 'agents' | 'workspaces' | 'api_keys';

const TYPES = new Map<string | null, string>([
  ['messages_api', 'api'],
  ['message_batches_api', 'api'],
  ['managed_agents_api', 'framework'],
  ['claude_code', 'framework'],
  ['chat', 'no_code'],
  ['chat_cowork_unified', 'no_code'],
  ['cowork', 'no_code'],
  ['office_agent', 'no_code'],
  ['claude_in_chrome', 'no_code'],
  ['claude_design', 'no_code'],
  ['claude_tag', 'no_code'],
]);

/** By product; one that is none of these is of no type. */
export const defaultAgentType: AnthropicAgentType = ({ product }) => TYPES.get(product) ?? null;

/** By what usage is to be told apart so that types and agents can be told. */
export type OriginGroup = 'product' | 'workspace_id' | 'api_key_id' | 'agent_id';

export function originGroups(isMapped: boolean, agents: AnthropicAgents): OriginGroup[] {
  if (isMapped) return ['product', 'workspace_id', 'api_key_id', 'agent_id'];
  const ofAgents = { agents: 'agent_id', workspaces: 'workspace_id', api_keys: 'api_key_id' } as const;
  return ['product', ofAgents[agents]];
}

export function agentIdOf(origin: Origin, agents: AnthropicAgents): string | null {
  if (agents === 'agents') return origin.agentId;
  return agents === 'workspaces' ? origin.workspaceId : origin.apiKeyId;
}
