/** What the hosts show: the sample organisation, and a smaller one for somebody else's token. */
import { duckdbSource, readRecords, type DuckDBSource } from '../../../src/server/duckdb.js';
import { SAMPLE_ORGANIZATION, sampleRecords } from '../../sample/sample-organization.js';

const SMALL_ORGANIZATION = 'juniper';

/** Whose usage each person may read. Whoever has no organisation is signed in, and may read none: 403. */
export type Access = ReadonlyMap<string, string | null>;

/** Stands in for the accounts of an application. The first is who signs in without a word. */
export const ACCESS: Access = new Map([
  ['maya', SAMPLE_ORGANIZATION],
  ['ben', SMALL_ORGANIZATION],
  ['guest', null],
]);

/** As much as the pages look back. */
const SINCE = '2024-11';

/** Both organisations in one store in memory: which of them an answer is about is decided by `authorize` alone. */
export async function openOrganizations(): Promise<DuckDBSource> {
  const source = await duckdbSource();
  const records = sampleRecords().filter(({ time }) => String(time) >= SINCE);
  const small = records
    .filter((_, index) => index % 7 === 0)
    .map(record => ({ ...record, organization_id: SMALL_ORGANIZATION }));
  await source.load(readRecords([...records, ...small]), { organization: SAMPLE_ORGANIZATION });
  return source;
}
