/** LiteLLM's own schemas for what the simulator answers. */
import type { Judgement } from '../support/official.js';
import type { Version } from './organisation.js';
import type { Simulator } from './simulator.js';

export function* judgementsOf(
  { isBare, isNew }: Version,
  { answers }: Pick<Simulator, 'answers'>,
): Generator<Judgement> {
  // The oldest shape is older than the official schemas.
  if (isBare) return;
  const file = `spend-analytics-response.${isNew ? 'main' : 'v1.93.0'}.schema.json`;
  for (const { route, text } of answers) yield { where: route, value: JSON.parse(text), file };
}
