import { findMismatches, type Report } from '../../../src/contract/index.js';
import type { MonthUsage } from '../../../src/server/source.js';
import type { Dimension, Slice } from '../../../src/server/slices/slice.js';
import { summarise } from '../../../src/server/slices/summarise.js';
import { sliceBy, type Piece } from './joint-usage.js';

const usageOf = (slices: readonly Slice[]) => ({
  slices,
  cost: 'billed' as const,
  agentTypes: 'mapped' as const,
  dataThrough: null,
  warnings: [],
});
const ALL = { top: 100, models: 100 };
export const summed = (slices: readonly Slice[], limits = ALL) => summarise(usageOf(slices), limits);

/** The sections as a report has them, to be held against the contract's own rule. */
export function mismatchesOf(usage: MonthUsage) {
  const { totals, daily, models, services, users, agents } = usage;
  return findMismatches({ totals, daily, models, services, users, agents } as Report);
}

export const MARGINALS: Dimension[][] = [
  [],
  ['day'],
  ['day', 'agentType'],
  ['model', 'service'],
  ['user'],
  ['agent'],
];
export const marginalsOf = (all: readonly Piece[]) => MARGINALS.map(dims => sliceBy(all, dims));
