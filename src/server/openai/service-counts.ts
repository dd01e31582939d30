import * as v from 'valibot';
import type { Day, Decimal } from '../../contract/index.js';
import type { Connection } from '../upstream/connection.js';
import { wholeNumber } from '../upstream/fields.js';
import type { DaySpan } from '../upstream/utc-days.js';
import { readBuckets } from './buckets.js';
import type { CountedService } from './line-items.js';

export interface ServiceCount {
  readonly day: Day;
  readonly quantity: Decimal;
}

/** How much of a service was used on each day: its usage report knows no money. */
export async function readServiceCounts(
  connection: Connection,
  { counts: { route, object, field } }: CountedService,
  span: DaySpan,
): Promise<ServiceCount[]> {
  const result = v.pipe(
    v.object({ object: v.literal(object), [field]: wholeNumber }),
    v.transform(row => ({ quantity: String(row[field]) as Decimal })),
  );
  return readBuckets(connection, { route, span, groupBy: [], limit: 31 }, result);
}
