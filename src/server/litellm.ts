/** LiteLLM's door: Web standards only. */
export type { AgentTypeBy, AgentTypeOf, LiteLLMDimensions } from './litellm/agent-types.js';
export {
  litellmSource,
  type LiteLLMCredentials,
  type LiteLLMSourceOptions,
} from './litellm/litellm-source.js';
export type { ModelNames } from './litellm/slices.js';
