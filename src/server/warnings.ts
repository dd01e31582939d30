import type { Warning } from '../contract/index.js';
import type { MonthUsage } from './source.js';

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

/** What a source has not got to tell, however often it is asked: unlike what did not answer, it is worth no second try. */
export function notTold(detail: string): Warning {
  return { code: 'not_told', detail };
}

/** What the totals lack, in the source's words; where it has none, all that its warnings say is missing. */
export function lacksOf({ lacks, warnings }: MonthUsage): readonly string[] {
  if (lacks !== undefined) return lacks;
  const missing = warnings.filter(({ code }) => code === 'partial_upstream' || code === 'not_told');
  return missing.map(({ detail }) => detail ?? '');
}
