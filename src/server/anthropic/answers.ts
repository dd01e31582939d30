/** What Anthropic tells of some days, whichever of its APIs does. */
import type { Day, Decimal, Measures } from '../../contract/index.js';
import type { Named } from '../slices/slice.js';

export type Counts = Omit<Measures, 'cost'>;

export interface Costing {
  /** In dollars. */
  readonly cost: Decimal;
}

/** Where usage comes from, each `null` where nobody is named, or was not asked. */
export interface Origin {
  readonly product: string | null;
  readonly workspaceId: string | null;
  readonly apiKeyId: string | null;
  readonly agentId: string | null;
}

export interface OfDay {
  readonly day: Day;
}

export interface OfModel {
  readonly model: string | null;
}

export interface OfOrigin {
  readonly origin: Origin;
}

export interface OfUser {
  readonly user: Named | null;
}

/** A list is `null` where the API can't tell it, or was not asked. */
export interface Answers {
  readonly costs: readonly (OfDay & Costing)[];
  readonly usage: readonly (OfDay & Counts & { readonly webSearches: number })[];
  readonly costsByModel: readonly (OfDay & OfModel & Costing & { readonly costType: string | null })[];
  readonly usageByModel: readonly (OfDay & OfModel & Counts)[];
  readonly costsByOrigin: readonly (OfDay & OfOrigin & Costing)[] | null;
  readonly usageByOrigin: readonly (OfDay & OfOrigin & Counts)[] | null;
  readonly costsByUser: readonly (OfUser & Costing)[] | null;
  readonly usageByUser: readonly (OfUser & Counts)[] | null;
  /** Whether the lists by origin know of agents. */
  readonly tellsAgents: { readonly costs: boolean; readonly usage: boolean };
  /** Requests are not counted everywhere: without them nothing is zero, but unknown. */
  readonly tellsRequests: boolean;
  /** Up to when usage is in, where that is told. */
  readonly refreshedAt: Date | null;
  /** What these answers leave out of costs and usage. */
  readonly untold: readonly string[];
}
