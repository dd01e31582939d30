import { sliceSource } from '../slices/slice-source.js';
import type { ConsumptionSource } from '../source.js';
import { connect } from '../upstream/connection.js';
import { credentialsFor, type CredentialsOf, type Transport } from '../upstream/transport.js';
import { NAME } from './activity.js';
import type { AgentTypeBy, AgentTypeOf } from './agent-types.js';
import { litellmReader } from './reader.js';
import type { ModelNames } from './slices.js';

export interface LiteLLMCredentials {
  /** Of a proxy admin, or of one who may view everything: any other key sees its own usage alone, and nobody says so. */
  readonly apiKey: string;
}

export interface LiteLLMSourceOptions extends Transport {
  /** The proxy's address. */
  readonly baseUrl: string;
  readonly credentials: CredentialsOf<LiteLLMCredentials>;
  /** The agent type of a key, tag or agent; `null` for Unassigned. Without it everything is. */
  readonly agentType?: AgentTypeOf;
  /** What `agentType` is asked about. Default: "key", since keys share usage out and tags overlap. */
  readonly agentTypeBy?: AgentTypeBy;
  /** The public name of a model or the deployment's behind it. Default: "model_groups", the public one. */
  readonly models?: ModelNames;
  /** Pages of 1,000 rows that are read of one list, at most. Default: 100. */
  readonly maxPages?: number;
}

/** Usage that went through a LiteLLM proxy. */
export function litellmSource(options: LiteLLMSourceOptions): ConsumptionSource {
  const { baseUrl, credentials, agentType, agentTypeBy, models, maxPages, ...transport } = options;
  return sliceSource(async organization => {
    const { apiKey } = await credentialsFor(NAME, credentials, organization);
    const headers = { Authorization: `Bearer ${apiKey}` };
    return litellmReader(connect({ ...transport, name: NAME, baseUrl, headers }), {
      agentType: agentType ?? null,
      agentTypeBy: agentTypeBy ?? 'key',
      models: models ?? 'model_groups',
      maxPages: maxPages ?? 100,
    });
  });
}
