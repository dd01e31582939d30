import type { Dimension, Measure, Slice } from './slice.js';

/** The coarsest slice that tells a measure by these dimensions; the others it has are summed over. */
export function pickSlice(
  slices: readonly Slice[],
  dims: readonly Dimension[],
  measure: Measure,
): Slice | null {
  const covering = slices.filter(
    slice => slice.measures.includes(measure) && dims.every(dim => slice.dims.includes(dim)),
  );
  return covering.sort((a, b) => a.dims.length - b.dims.length)[0] ?? null;
}

/** The slice that tells a measure by these dimensions and no others: nothing is missing in it that is in the total. */
export function exactSlice(
  slices: readonly Slice[],
  dims: readonly Dimension[],
  measure: Measure,
): Slice | null {
  return slices.find(slice => slice.dims.length === dims.length && pickSlice([slice], dims, measure)) ?? null;
}
