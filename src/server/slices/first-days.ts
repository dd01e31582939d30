import type { Day } from '../../contract/index.js';
import type { SlicedUsage } from './slice-reader.js';

/**
 * A month's usage up to and with one of its days. Only slices that tell days can be cut; the truth is then the one by
 * day. Saves asking the upstream again.
 */
export function firstDays(usage: SlicedUsage, last: Day): SlicedUsage {
  return {
    ...usage,
    slices: usage.slices
      .filter(slice => slice.dims.includes('day'))
      .map(slice => ({ ...slice, rows: slice.rows.filter(row => row.day !== undefined && row.day <= last) })),
  };
}
