import type { Warning } from '../contract/index.js';

/** Each fact once, in the order in which they came. */
export function distinctWarnings(warnings: readonly Warning[]): Warning[] {
  return [
    ...new Map(warnings.map(warning => [JSON.stringify([warning.code, warning.detail]), warning])).values(),
  ];
}

/** By the host's names for its sources: what an upstream said is not for the reader. */
export function missingWarnings(names: readonly string[]): Warning[] {
  return names.map(name => ({ code: 'partial_upstream', detail: name }));
}
