import { call, type RawRecord } from '../../support.js';

/** Mostly a few rows, now and then so many that writing them takes its time. */
export const sizeOf = (number: number): number => (number % 7 === 0 ? 3000 : 1 + (number % 5));

/** One batch of an ingest: always the same rows for one number, of a user that no other batch has. */
export function batchOf(number: number): RawRecord[] {
  return Array.from({ length: sizeOf(number) }, (_, index) =>
    call({ id: `${number}-${index}`, user_id: `batch ${number}`, cost: '0.01' }),
  );
}
