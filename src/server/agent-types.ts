import type { AgentType } from '../contract/index.js';

export const BUILT_IN_AGENT_TYPES: readonly AgentType[] = [
  { id: 'api', name: 'API' },
  { id: 'framework', name: 'Framework' },
  { id: 'no_code', name: 'No-Code' },
];

/**
 * Agent types in display order: the configured ones always, so that a type keeps its colour in a month without it,
 * then what the usage names beyond them, sorted by id.
 */
export function orderAgentTypes(configured: readonly AgentType[], found: readonly string[]): AgentType[] {
  const known = new Set(configured.map(type => type.id));
  const unknown = [...new Set(found)].filter(id => !known.has(id)).sort();
  return [...configured, ...unknown.map(id => ({ id, name: id }))];
}
