/** OpenAI's door. */
export type { OpenAIAgentType, OpenAIDimensions } from './openai/attribution.js';
export { openaiSource, type OpenAISourceOptions } from './openai/openai-source.js';
