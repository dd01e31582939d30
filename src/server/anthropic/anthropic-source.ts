import { sliceSource } from '../slices/slice-source.js';
import type { ConsumptionSource } from '../source.js';
import { connect } from '../upstream/connection.js';
import { credentialsFor, type CredentialsOf, type Transport } from '../upstream/transport.js';
import { defaultAgentType, type AnthropicAgents, type AnthropicAgentType } from './origin.js';
import { anthropicReader } from './reader.js';

export interface AnthropicSourceOptions extends Transport {
  /**
   * A key of the organisation that `authorize` named, an analytics key (scope `read:analytics`) or an admin key; `null`
   * where there is none. It stays on the server.
   */
  readonly credentials: CredentialsOf<{ readonly apiKey: string }>;
  /** Default: "https://api.anthropic.com". */
  readonly baseUrl?: string;
  /** Of which type usage is. Default: by product, see the page about this source. */
  readonly agentType?: AnthropicAgentType;
  /** What is shown as agents. Default: "agents", those of Claude Managed Agents. */
  readonly agents?: AnthropicAgents;
}

/** A source over Anthropic's usage and cost analytics, or its legacy reports where these are not allowed. */
export function anthropicSource({
  credentials,
  baseUrl = 'https://api.anthropic.com',
  agentType,
  agents = 'agents',
  ...transport
}: AnthropicSourceOptions): ConsumptionSource {
  return sliceSource(async organization => {
    const { apiKey } = await credentialsFor('Anthropic', credentials, organization);
    const keyed = (headers: Readonly<Record<string, string>>) =>
      connect({ ...transport, name: 'Anthropic', baseUrl, headers: { 'x-api-key': apiKey, ...headers } });
    return anthropicReader({
      current: keyed({
        'anthropic-version': '2026-10-21',
        'anthropic-beta': 'analytics-usage-cost-2026-08-24',
      }),
      legacy: keyed({ 'anthropic-version': '2023-06-01' }),
      agentType: agentType ?? defaultAgentType,
      isMapped: agentType !== undefined,
      agents,
    });
  });
}
