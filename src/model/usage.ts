import type { Report } from '../contract/index.js';

/**
 * What happened in the month, as far as the source can tell. Rows of zeros are usage (a free model costs nothing);
 * without any row or total above zero there was none; where every total and section is `null`, nobody knows.
 */
export function usageOf({
  totals,
  daily,
  models,
  services,
  users,
  agents,
}: Report): 'some' | 'none' | 'unknown' {
  const measures = [totals.total_tokens, totals.requests, totals.cost].filter(measure => measure !== null);
  const lists = [daily, models?.items, services?.items, users?.items, agents?.items].filter(
    list => list != null,
  );
  if (measures.length === 0 && lists.length === 0) return 'unknown';
  const happened = measures.some(measure => Number(measure) !== 0) || lists.some(list => list.length > 0);
  return happened ? 'some' : 'none';
}
