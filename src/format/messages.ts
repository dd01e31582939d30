/**
 * Every word that a widget says of itself, one object a language. Arguments are already formatted for the reader, and
 * names already isolated for direction.
 */
import type { ProblemType, Section, WarningCode } from '../contract/index.js';

export type WidgetName =
  | 'monthlySpend'
  | 'monthlyTokens'
  | 'spendByAgentType'
  | 'tokensByAgentType'
  | 'spendByModel'
  | 'spendByService'
  | 'topUsers'
  | 'topAgents'
  | 'tokensByModel';

export type ColumnName =
  | 'day'
  | 'model'
  | 'service'
  | 'user'
  | 'agent'
  | 'cost'
  | 'tokens'
  | 'input'
  | 'cached'
  | 'output'
  | 'requests'
  | 'quantity'
  | 'share';

/** Why there is no report; the words say what the reader can do. Who is not let in has words of their own. */
export type ProblemName = Exclude<ProblemType, 'unauthenticated' | 'forbidden'>;

export interface Messages {
  readonly view: string;
  readonly headings: Readonly<Record<WidgetName, string>>;
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly mode: { readonly label: string; readonly cost: string; readonly activity: string };
  readonly month: { readonly label: string; readonly previous: string; readonly next: string };

  readonly total: string;
  readonly unassigned: string;
  /** Agent types beyond those that have a series of their own. */
  readonly otherTypes: string;
  /** Input tokens but those from the cache; `columns.input` is all of them. */
  readonly uncachedInput: string;
  /** Rows below the top of a ranking. */
  others(count: number, formatted: string): string;
  /** Somebody whose name is not shown. */
  person(number: string): string;

  exactSpend(amount: string, month: string): string;
  exactTokens(count: number, formatted: string, month: string): string;
  /** "1–17 Feb vs 1–17 Jan" */
  basis(current: string, previous: string): string;
  wholeMonth(month: string, amount: string): string;
  readonly noPreviousMonth: string;
  dailySummary(
    largest: { name: string; share: string } | null,
    peak: { day: string; amount: string } | null,
    /** A day that usage is not in for to its end. */
    unfinished: string | null,
  ): string;
  /** Of tokens. */
  readonly nothingOnAnyDay: string;
  readonly filter: {
    /** How many of the agent types are shown, and what those come to: `null` where that is not known. */
    shown(shown: string, all: string, total: string | null): string;
    readonly showAll: string;
    showOnly(name: string): string;
    /** What a legend does. */
    readonly hint: string;
  };
  rankingSummary(
    leader: { name: string; amount: string; share: string | null },
    total: string | null,
  ): string;
  /** Where nobody leads, and no day is the highest: every one is zero. */
  nothingToRank(total: string): string;
  amountOfTokens(count: number, formatted: string): string;

  readonly idle: string;
  loading(heading: string): string;
  readonly stillLoading: string;
  /** The whole month. */
  empty(month: string): string;
  /** What one widget shows, in a month with other usage. */
  none(month: string): string;
  readonly unavailable: string;
  readonly unauthenticated: string;
  readonly forbidden: string;
  readonly problems: Readonly<Record<ProblemName, string>>;
  retryAfter(time: string): string;
  readonly retry: string;

  stale(time: string): string;
  /** `section` is `null` where several are wrong alike. */
  mismatch(section: Section | null, expected: string, actual: string): string;
  dataThrough(instant: string): string;
  readonly warnings: Readonly<Record<WarningCode, string>>;
  /** For a code that this version has no words for. */
  readonly unknownWarning: string;
}
