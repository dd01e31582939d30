/** Anthropic's door. */
export { anthropicSource, type AnthropicSourceOptions } from './anthropic/anthropic-source.js';
export type { AnthropicAgents, AnthropicAgentType, AnthropicDimensions } from './anthropic/origin.js';
