import type { LangfuseDimensions } from '../../../../src/server/langfuse.js';

/** The agent type that an environment, a trace's name or a tag has in its name. */
export function typeOf({ environment, traceName, tag }: Partial<LangfuseDimensions>): string | null {
  const text = [environment, traceName, tag].join(' ');
  return ['api', 'framework', 'no_code'].find(type => text.includes(type)) ?? null;
}
