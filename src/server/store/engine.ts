/** What the store asks of a database, and all that its statements know of one. */
import type { IncomingRow } from './columns.js';

/** Values for the parameters of a statement: nothing that anybody asked for is ever written into SQL. */
export type Parameters = Readonly<Record<string, string | bigint>>;
/** Wide numbers may be text: none passes through a double. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Where one engine's SQL differs from another's. The statements themselves keep to what all of them have: no types, no
 * functions of time, no name of a result that is also a column's.
 */
export interface Dialect {
  /** Stands after FROM: the usage, each record once. */
  readonly usage: string;
  /** Stands in the condition of every statement that reads usage. */
  readonly visible: string;
  /** Stands after FROM: `organization` and `currency`. */
  readonly currencies: string;
  /** A sum that never overflows. */
  sum(column: string): string;
}

/** Reads one state of the data. Parameters are written `$name` in the statement. */
export interface Session {
  readonly dialect: Dialect;
  read(sql: string, parameters: Parameters): Promise<Row[]>;
}

/** A load under way: its rows are set aside first, and the store is only changed once they have been looked at. */
export interface Loading extends Session {
  /** Stands after FROM: the rows that are set aside. */
  readonly incoming: string;
  /** Stands after FROM: at least the rows of the store that have an id of one that is set aside; each once. */
  readonly known: string;
  /** The condition under which two rows have one id, by which `known` is found fast. */
  sameId(known: string, other: string): string;
  setAside(rows: readonly IncomingRow[]): Promise<void>;
  /** Called between the last row and the first look at the store: who loads at the same time has to wait from here on. */
  begin(): Promise<void>;
  /** @param select gives `organization` and `meant`, the currency */
  claimCurrencies(select: string, parameters: Parameters): Promise<void>;
  /**
   * @param select gives the store's columns
   * @returns how many rows they are
   */
  insert(select: string): Promise<number>;
}

export interface Engine {
  /** Whatever is loaded while the work goes on, the session does not see it. It is given one statement at a time. */
  snapshot<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /**
   * All that the work does is kept, or none: after an error none, unless it was the answer to the last step that was lost.
   * From `begin` on, no other works on the same organisations.
   */
  load<Result>(work: (loading: Loading) => Promise<Result>): Promise<Result>;
  close(): void | Promise<void>;
}
