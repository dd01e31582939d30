/** Orders of rows, in which unknown figures come last and ids settle a draw. */
import { compareMoney, type Money } from '../contract/index.js';

interface Identified {
  readonly id: string;
}

/** Dearest first, then by id. */
export function byCost<Row extends Identified & { readonly cost: Money | null }>(a: Row, b: Row): number {
  const order =
    a.cost === null || b.cost === null ? unknownLast(a.cost, b.cost) : compareMoney(b.cost, a.cost);
  return order || compareText(a.id, b.id);
}

/** Most tokens first, then by id. */
export function byTokens<Row extends Identified & { readonly total_tokens: number | null }>(
  { id: idA, total_tokens: a }: Row,
  { id: idB, total_tokens: b }: Row,
): number {
  return (a === null || b === null ? unknownLast(a, b) : b - a) || compareText(idA, idB);
}

/** By code units: the same on every machine, where `localeCompare` is not. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Agent types by id, Unassigned last. */
export function byAgentType(a: string | null, b: string | null): number {
  return a === null || b === null ? unknownLast(a, b) : compareText(a, b);
}

function unknownLast(a: unknown, b: unknown): number {
  return Number(a === null) - Number(b === null);
}
