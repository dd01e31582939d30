/** OpenAI's answers as slices. Pure. */
import { COUNTS } from '../slices/amounts.js';
import type { Measure, Named, Slice, SliceRow } from '../slices/slice.js';
import type { Attribution } from './attribution.js';
import type { OfDay } from './buckets.js';
import { commonNames } from './common-names.js';
import type { CostLine } from './costs.js';
import { modelOf } from './line-items.js';
import type { ModelCalls } from './model-calls.js';
import type { Names } from './names.js';
import type { Calls, Costs } from './questions.js';
import { billRows, type CountedUse } from './services.js';

const COST: readonly Measure[] = ['cost'];

/** Totals, days and models. */
export function trendOf(costs: Costs, calls: Calls, uses: readonly CountedUse[] = []): Slice[] {
  const billed = billRows(costs.byLine, uses);
  const nameOf = commonNames(
    billed.flatMap(({ model }) => model?.name ?? []),
    calls.byModel.flatMap(({ model }) => model || []),
  );
  const known = (name: string | null | undefined) => (name ? modelOf(nameOf(name)) : null);
  return [
    { dims: ['day'], measures: COST, rows: costs.byDay.map(line => costRow(line)) },
    { dims: ['day'], measures: COUNTS, rows: calls.byDay.map(call => callRow(call)) },
    {
      dims: ['day', 'model', 'service'],
      measures: COST,
      rows: billed.map(row => ({ ...row, model: known(row.model?.name) })),
    },
    {
      dims: ['day', 'model'],
      measures: COUNTS,
      rows: calls.byModel.map(call => callRow(call, { model: known(call.model) })),
    },
  ];
}

export interface Answers extends Attribution {
  readonly costs: Costs;
  readonly calls: Calls;
  readonly uses: readonly CountedUse[];
  readonly userNames: Names;
}

export function slicesOf({ costs, calls, uses, typeOf, agentOf, userNames }: Answers): Slice[] {
  const userOf = (id: string | null): Named | null =>
    id === null ? null : { id, name: userNames.get(id) ?? null };
  return [
    ...trendOf(costs, calls, uses),
    {
      dims: ['day', 'agentType'],
      measures: COST,
      rows: costs.byLine.map(line => costRow(line, { agentType: typeOf(line) })),
    },
    {
      dims: ['day', 'agentType'],
      measures: COUNTS,
      rows: calls.byOrigin.map(call => callRow(call, { agentType: typeOf(call) })),
    },
    {
      dims: ['agent'],
      measures: COST,
      rows: costs.byLine.map(line => costRow(line, { agent: agentOf(line) })),
    },
    {
      dims: ['agent'],
      measures: COUNTS,
      rows: calls.byOrigin.map(call => callRow(call, { agent: agentOf(call) })),
    },
    ...(costs.byUser
      ? [
          {
            dims: ['user'],
            measures: COST,
            rows: costs.byUser.map(line => costRow(line, { user: userOf(line.user_id) })),
          } satisfies Slice,
        ]
      : []),
    {
      dims: ['user'],
      measures: COUNTS,
      rows: calls.byUser.map(call => callRow(call, { user: userOf(call.user_id) })),
    },
  ];
}

const costRow = ({ day, amount }: CostLine, of: SliceRow = {}): SliceRow => ({
  day,
  cost: amount.value,
  ...of,
});

const callRow = ({ day, measures }: OfDay<ModelCalls>, of: SliceRow = {}): SliceRow => ({
  day,
  ...measures,
  ...of,
});
