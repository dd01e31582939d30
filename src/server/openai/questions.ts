/** What OpenAI is asked for a month: costs, calls of models, counts of services. Answers as they are, all of them whole. */
import type { Warning } from '../../contract/index.js';
import type { Connection } from '../upstream/connection.js';
import { unlessRefused } from '../upstream/or-null.js';
import { lackWarnings, tried } from '../upstream/tried.js';
import type { DaySpan } from '../upstream/utc-days.js';
import { readCosts, type CostGroup, type CostLine } from './costs.js';
import { COUNTED_SERVICES } from './line-items.js';
import { CALL_REPORTS, readCalls, type CallReport, type ModelCalls, type UsageGroup } from './model-calls.js';
import type { OfDay } from './buckets.js';
import { readServiceCounts } from './service-counts.js';
import type { CountedUse } from './services.js';

export interface Asking {
  readonly connection: Connection;
  readonly span: DaySpan;
  readonly currency: string;
  /** Whether keys are told apart: many more rows, so only if somebody wants to know. */
  readonly withKeys: boolean;
}

export interface Costs {
  readonly byDay: readonly CostLine[];
  /** By line item, and in full detail by where the usage comes from. */
  readonly byLine: readonly CostLine[];
  /** `null` where this organisation's costs can't be told by user. */
  readonly byUser: readonly CostLine[] | null;
}

export async function askCosts(asking: Asking, detail: 'full' | 'trend'): Promise<Costs> {
  const by = (...groupBy: CostGroup[]) => readCosts(asking.connection, { ...asking, groupBy });
  const [byLine, byUser] = await Promise.all([
    detail === 'trend' ? by('line_item') : bySource(by, ['line_item', ...originOf(asking)]),
    detail === 'trend' ? null : unlessRefused(by('user_id')),
  ]);
  // The truth comes last: usage goes on meanwhile, and a part that is newer than the whole would exceed it.
  return { byDay: await by(), byLine, byUser };
}

export interface Calls {
  readonly byDay: readonly OfDay<ModelCalls>[];
  readonly byModel: readonly OfDay<ModelCalls>[];
  readonly byOrigin: readonly OfDay<ModelCalls>[];
  readonly byUser: readonly OfDay<ModelCalls>[];
}

/** Of all reports together. One without any calls is asked nothing more. */
export async function askCalls(asking: Asking, detail: 'full' | 'trend'): Promise<Calls> {
  const reports = await Promise.all(CALL_REPORTS.map(report => askReport(asking, report, detail)));
  return {
    byDay: reports.flatMap(({ byDay }) => byDay),
    byModel: reports.flatMap(({ byModel }) => byModel),
    byOrigin: reports.flatMap(({ byOrigin }) => byOrigin),
    byUser: reports.flatMap(({ byUser }) => byUser),
  };
}

export async function hasCalls(connection: Connection, span: DaySpan): Promise<boolean> {
  const reports = await Promise.all(CALL_REPORTS.map(report => readCalls(connection, report, span, [])));
  return reports.some(rows => rows.length > 0);
}

async function askReport(asking: Asking, report: CallReport, detail: 'full' | 'trend'): Promise<Calls> {
  const by = (...groups: UsageGroup[]) => readCalls(asking.connection, report, asking.span, groups);
  const byModel = await by('model');
  if (byModel.length === 0) return { byDay: [], byModel, byOrigin: [], byUser: [] };
  const origin = originOf(asking);
  const [byOrigin, byUser] =
    detail === 'trend'
      ? [[], []]
      : await Promise.all([report.hasSource ? bySource(by, origin) : by(...origin), by('user_id')]);
  return { byDay: await by(), byModel, byOrigin, byUser };
}

/** Counts add to what the bill says: without them services have a price and no quantity, which a warning tells. */
export async function askCounts({ connection, span }: Asking): Promise<[CountedUse[], Warning[]]> {
  const uses = await Promise.all(
    COUNTED_SERVICES.map(async counted => ({
      counted,
      ...(await tried(readServiceCounts(connection, counted, span))),
    })),
  );
  return [
    uses.flatMap(({ counted, answer: counts }) => (counts && counts.length > 0 ? [{ counted, counts }] : [])),
    lackWarnings(
      'OpenAI: no quantities of',
      uses.map(({ counted, error }) => ({ name: counted.service.name, error })),
    ),
  ];
}

function originOf({ withKeys }: Asking): ('project_id' | 'api_key_id')[] {
  return withKeys ? ['project_id', 'api_key_id'] : ['project_id'];
}

/** By the API that calls come from as well; without it where that is not known yet. */
async function bySource<Group extends CostGroup | UsageGroup, Row>(
  by: (...groups: (Group | 'api_source')[]) => Promise<Row[]>,
  groups: Group[],
): Promise<Row[]> {
  return (await unlessRefused(by(...groups, 'api_source'))) ?? by(...groups);
}
