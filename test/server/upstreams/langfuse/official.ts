/** Langfuse's own schemas for what the simulator answers. */
import type { Judgement } from '../support/official.js';
import type { Simulator } from './simulator.js';

const COMPONENTS = { v1: 'legacyMetricsResponse', v2: 'MetricsV2Response' };

export function* judgementsOf({ answers }: Pick<Simulator, 'answers'>): Generator<Judgement> {
  for (const { version, text } of answers) {
    const value: unknown = JSON.parse(text);
    yield { where: version, value, file: 'langfuse-metrics.json', component: COMPONENTS[version] };
  }
}
