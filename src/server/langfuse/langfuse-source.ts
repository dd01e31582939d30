import { sliceSource } from '../slices/slice-source.js';
import type { ConsumptionSource } from '../source.js';
import { connect } from '../upstream/connection.js';
import { credentialsFor, type CredentialsOf, type Transport } from '../upstream/transport.js';
import { metricsOf, NAME } from './metrics.js';
import { langfuseReader, type AgentTypeBy, type AgentTypeOf } from './reader.js';

/** A project's pair of keys. */
export interface LangfuseCredentials {
  readonly publicKey: string;
  readonly secretKey: string;
}

export interface LangfuseSourceOptions extends Transport {
  readonly credentials: CredentialsOf<LangfuseCredentials>;
  /** Default: "https://cloud.langfuse.com". */
  readonly baseUrl?: string;
  /** The agent type of an environment, trace name or tag; `null` for Unassigned. Without it everything is. */
  readonly agentType?: AgentTypeOf;
  /** What `agentType` is asked about. Default: "environment", since environments share usage out and tags overlap. */
  readonly agentTypeBy?: AgentTypeBy;
}

/** Usage that was traced with Langfuse: one project for each organisation. */
export function langfuseSource(options: LangfuseSourceOptions): ConsumptionSource {
  const {
    baseUrl = 'https://cloud.langfuse.com',
    credentials,
    agentType,
    agentTypeBy,
    ...transport
  } = options;
  return sliceSource(async organization => {
    const keys = await credentialsFor(NAME, credentials, organization);
    const headers = { Authorization: `Basic ${base64(`${keys.publicKey}:${keys.secretKey}`)}` };
    return langfuseReader(metricsOf(connect({ ...transport, name: NAME, baseUrl, headers })), {
      agentType: agentType ?? null,
      agentTypeBy: agentTypeBy ?? 'environment',
    });
  });
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
