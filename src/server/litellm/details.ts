import type { Warning } from '../../contract/index.js';
import type { Connection } from '../upstream/connection.js';
import { lackWarning, tried } from '../upstream/tried.js';
import type { DaySpan } from '../upstream/utc-days.js';
import { isMissing, readPages } from './activity.js';
import type { ActivityDay } from './schemas.js';

/** What a report can do without: `days` is `null` where it could not be read, and the warnings say why. */
export interface Detail {
  readonly days: readonly ActivityDay[] | null;
  readonly warnings: readonly Warning[];
}

export const NOT_ASKED: Detail = { days: null, warnings: [] };

/** Reads the pages of a section. A route that this version does not have is no fault of anybody's. */
export async function readDetail(
  section: string,
  connection: Connection,
  route: string,
  span: DaySpan,
  maxPages: number,
): Promise<Detail> {
  const { answer: days, error } = await tried(readPages(connection, route, span, maxPages));
  if (days) return { days, warnings: [] };
  if (!error) return { days, warnings: [truncated(section, maxPages)] };
  const warning = lackWarning(`${section}: LiteLLM could not be asked`, error);
  return { days: null, warnings: isMissing(error) ? [] : [warning] };
}

function truncated(section: string, maxPages: number): Warning {
  return { code: 'truncated', detail: `${section}: LiteLLM has more than ${maxPages} pages of it` };
}
