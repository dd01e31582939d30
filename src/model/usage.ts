import type { Report } from '../contract/index.js';

/**
 * Whether anything happened in the month. Rows of zeros are usage (a free model costs nothing); a month without any
 * row and without a total is empty.
 */
export function hasUsage({ totals, daily, models, services, users, agents }: Report): boolean {
  const counted = [totals.total_tokens, totals.requests].some(count => count !== null && count > 0);
  if (counted || (totals.cost !== null && totals.cost !== '0')) return true;
  if (daily && daily.length > 0) return true;
  return [models, services, users, agents].some(section => section !== null && section.items.length > 0);
}
