import { monthOf, type Warning } from '../../contract/index.js';
import { monthsOf } from '../slices/months-of.js';
import type { SliceQuestion, SlicedUsage, SliceReader } from '../slices/slice-reader.js';
import type { Slice } from '../slices/slice.js';
import { lackWarning, tried } from '../upstream/tried.js';
import { endOfNewest, startOf } from '../upstream/utc-days.js';
import type { Answer, Metrics } from './metrics.js';
import type { MetricsQuestion } from './query.js';
import type { MetricsRow } from './schemas.js';
import { byAgent, byAgentType, byModel, byUser, dayTotals, requestsByDay } from './slices.js';

/** What tells one agent type from another; `null` where the way of telling has no such thing. */
export interface LangfuseDimensions {
  readonly environment: string | null;
  readonly traceName: string | null;
  readonly tag: string | null;
}

export type AgentTypeOf = (dimensions: LangfuseDimensions) => string | null;

/** Environments share usage out between them, and so do names of traces. Tags overlap: a trace with two is in both. */
export type AgentTypeBy = 'environment' | 'traceName' | 'tag';

export interface ReaderOptions {
  readonly agentType: AgentTypeOf | null;
  readonly agentTypeBy: AgentTypeBy;
}

/** Before there was Langfuse. */
const EARLIEST = startOf('2022-01-01');

interface Told {
  readonly slices: readonly (Slice | null)[];
  readonly warnings: readonly Warning[];
}

export function langfuseReader(metrics: Metrics, { agentType, agentTypeBy }: ReaderOptions): SliceReader {
  const typeOf = (value: string) =>
    agentType === null ? null : agentType({ ...NONE, [agentTypeBy]: value });

  /** What a report can do without. */
  const part = async (
    section: string,
    question: MetricsQuestion,
    slicesOf: (answer: Answer) => (Slice | null)[],
  ): Promise<Told> => {
    const { answer, error } = await tried(metrics.ask(question));
    if (error)
      return { slices: [], warnings: [lackWarning(`${section}: Langfuse could not be asked`, error)] };
    return { slices: slicesOf(answer), warnings: answer.isCut ? [truncated(section)] : [] };
  };

  const models = (span: Span) =>
    part('models', { ...span, field: 'providedModelName', by: 'day' }, ({ rows, isCut }) => {
      const slice = byModel(rows, !isCut);
      return [slice, requestsByDay(slice)];
    });

  const agentTypes = (span: Span) =>
    part(
      'agent types',
      { ...span, field: agentTypeBy === 'tag' ? 'tags' : agentTypeBy, by: 'day' },
      ({ rows }) => [byAgentType(rows, typeOf, rows.some(isOneTag))],
    );

  const isOneTag = ({ value }: MetricsRow) => agentTypeBy === 'tag' && typeof value === 'string';

  const users = (span: Span) =>
    part('users', { ...span, field: 'userId', by: null }, ({ rows }) => [byUser(rows)]);

  const agents = (span: Span) =>
    part('agents', { ...span, field: 'traceName', by: null }, ({ rows }) => [
      byAgent(rows, name => (agentTypeBy === 'traceName' ? typeOf(name) : null)),
    ]);

  return {
    currency: 'USD',

    async months({ now }) {
      const span = { from: EARLIEST, to: now.getTime() };
      const { rows } = await metrics.ask({ ...span, field: null, by: 'month' });
      return { available: monthsOf(rows.flatMap(({ start }) => (start === null ? [] : monthOf(start)))) };
    },

    async slices(question): Promise<SlicedUsage> {
      const span = spanOf(question);
      const isFull = question.detail === 'full';
      // The truth comes last: usage goes on meanwhile, and a part that is newer than the whole would exceed it.
      const told = await Promise.all([
        models(span),
        ...(isFull ? [users(span), agents(span)] : []),
        ...(isFull && agentType !== null ? [agentTypes(span)] : []),
      ]);
      const { rows } = await metrics.ask({ ...span, field: null, by: 'day' });
      const totals = dayTotals(rows);
      return {
        slices: [totals, ...told.flatMap(({ slices }) => slices.flatMap(slice => slice ?? []))],
        cost: 'estimated',
        agentTypes: agentType === null ? 'none' : 'mapped',
        dataThrough: endOfNewest(
          rows.flatMap(({ start }) => start ?? []),
          question.now,
        ),
        warnings: told.flatMap(({ warnings }) => warnings),
      };
    },
  };
}

const NONE: LangfuseDimensions = { environment: null, traceName: null, tag: null };

type Span = Pick<MetricsQuestion, 'from' | 'to'>;

/**
 * Up to now, and not to the day's end: what comes in between two questions is then at least not of the future. Two
 * milliseconds at the least: the last is not asked for, and Langfuse refuses a span that ends where it starts.
 */
function spanOf({ from, to, now }: SliceQuestion): Span {
  const start = startOf(from);
  return { from: start, to: Math.max(start + 2, Math.min(startOf(to), now.getTime())) };
}

function truncated(section: string): Warning {
  return { code: 'truncated', detail: `${section}: Langfuse tells at most 1,000 rows at a time` };
}
