import { currencyCode } from '../currency-code.js';
import { sliceSource } from '../slices/slice-source.js';
import type { ConsumptionSource } from '../source.js';
import { connect } from '../upstream/connection.js';
import { credentialsFor, type CredentialsOf, type Transport } from '../upstream/transport.js';
import { defaultAgentType, type OpenAIAgentType } from './attribution.js';
import { openaiReader } from './reader.js';

export interface OpenAISourceOptions extends Transport {
  /** An admin key of the organisation that `authorize` named; `null` where there is none. It stays on the server. */
  readonly credentials: CredentialsOf<{ readonly apiKey: string }>;
  /** Default: "https://api.openai.com/v1". */
  readonly baseUrl?: string;
  /** Of which type usage is. Default: "framework" for the Agents API, Unassigned for all else. */
  readonly agentType?: OpenAIAgentType;
  /** What is shown as agents, which OpenAI knows none of. Default: "projects". */
  readonly agents?: 'projects' | 'api_keys';
  /** ISO 4217: what the organisation is billed in; an amount in any other is refused. Default: "USD". */
  readonly currency?: string;
}

/** A source over OpenAI's usage and costs APIs. */
export function openaiSource({
  credentials,
  baseUrl = 'https://api.openai.com/v1',
  agentType,
  agents = 'projects',
  currency = 'USD',
  ...transport
}: OpenAISourceOptions): ConsumptionSource {
  const billed = currencyCode(currency);
  return sliceSource(async organization => {
    const { apiKey } = await credentialsFor('OpenAI', credentials, organization);
    const headers = { Authorization: `Bearer ${apiKey}` };
    return openaiReader({
      connection: connect({ ...transport, name: 'OpenAI', baseUrl, headers }),
      currency: billed,
      agentType: agentType ?? defaultAgentType,
      isMapped: agentType !== undefined,
      agents,
    });
  });
}
