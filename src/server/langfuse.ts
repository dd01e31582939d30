/** Langfuse's door: Web standards only. */
export {
  langfuseSource,
  type LangfuseCredentials,
  type LangfuseSourceOptions,
} from './langfuse/langfuse-source.js';
export type { AgentTypeBy, AgentTypeOf, LangfuseDimensions } from './langfuse/reader.js';
