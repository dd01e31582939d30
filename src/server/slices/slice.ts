import type { Day, Decimal, Measures } from '../../contract/index.js';

/** What usage can be told apart by. A model and a service exclude each other: a row has at most one of them. */
export type Dimension = 'day' | 'agentType' | 'model' | 'service' | 'user' | 'agent';

export type Measure = keyof Measures;

export interface Named {
  readonly id: string;
  readonly name: string | null;
}

export interface NamedModel extends Named {
  readonly provider: string | null;
}

export interface NamedAgent extends Named {
  readonly agentType: string | null;
}

/**
 * One row of a slice. Of the slice's dimensions it has each, `null` where the upstream names nobody; of the slice's
 * measures it has each, `null` where the upstream can't tell. Other fields are not read.
 */
export interface SliceRow extends Partial<Measures> {
  readonly day?: Day;
  readonly agentType?: string | null;
  readonly model?: NamedModel | null;
  readonly service?: Named | null;
  readonly user?: Named | null;
  readonly agent?: NamedAgent | null;
  /** Of a service, in `unit`s. */
  readonly quantity?: Decimal | null;
  readonly unit?: string | null;
}

/**
 * One `GROUP BY` of an upstream: a month's usage, told apart by some dimensions and summed over all others. Upstreams
 * answer with several of these, and never with one table of everything. Rows of equal dimensions are summed.
 */
export interface Slice {
  readonly dims: readonly Dimension[];
  /** What it tells: costs and tokens often come from different questions. */
  readonly measures: readonly Measure[];
  readonly rows: readonly SliceRow[];
}
