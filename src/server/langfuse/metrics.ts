import type { Connection } from '../upstream/connection.js';
import { UpstreamError } from '../upstream/upstream-error.js';
import { startOf } from '../upstream/utc-days.js';
import { halved, queryOf, ROW_LIMIT, type MetricsQuestion } from './query.js';
import { answerTo, type MetricsRow } from './schemas.js';

export const NAME = 'Langfuse';

const V2 = '/api/public/v2/metrics';
const V1 = '/api/public/metrics';

export interface Answer {
  readonly rows: readonly MetricsRow[];
  /** There are as many rows as an answer may have, and no way to have the others. */
  readonly isCut: boolean;
}

/** Asks a project for metrics: v2, or v1 where there is no v2. */
export interface Metrics {
  ask(question: MetricsQuestion): Promise<Answer>;
}

export function metricsOf(connection: Connection): Metrics {
  let route = V2;

  const rowsOf = async (question: MetricsQuestion): Promise<readonly MetricsRow[]> => {
    const query = { query: queryOf(question) };
    const asked = route;
    try {
      const answer = await connection.get(asked, query, answerTo(question));
      return answer.data;
    } catch (error) {
      const isMissing = error instanceof UpstreamError && error.status === 404;
      if (asked === V1 || !isMissing) throw error;
      route = V1;
      return rowsOf(question);
    }
  };

  const ask = async (question: MetricsQuestion): Promise<Answer> => {
    const rows = await rowsOf(question);
    refuseOthers(rows, question);
    if (rows.length < ROW_LIMIT) return { rows: rows.filter(isUsage), isCut: false };
    // Only sums by day can be told of less time without being told of less.
    const halves = question.by === 'day' ? halved(question) : null;
    if (halves === null) return { rows: rows.filter(isUsage), isCut: true };
    const answers = [await ask(halves[0]), await ask(halves[1])];
    return {
      rows: answers.flatMap(answer => answer.rows),
      isCut: answers.some(answer => answer.isCut),
    };
  };

  return { ask };
}

/** Langfuse fills days without usage with rows of nothing. */
function isUsage({ count_count: count }: MetricsRow): boolean {
  return count > 0;
}

function refuseOthers(rows: readonly MetricsRow[], { by, from, to }: MetricsQuestion): void {
  if (by !== 'day') return;
  const isAsked = ({ start }: MetricsRow) => {
    const at = start === null ? NaN : startOf(start);
    return at >= from && at < to;
  };
  if (rows.filter(isUsage).every(isAsked)) return;
  throw new UpstreamError('upstream_invalid', `${NAME}: tells of days that were not asked for`);
}
