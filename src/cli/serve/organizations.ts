/** Whose usage the files have, and whose of them is shown. */
import { quoted } from '../../server/records/quoted.js';
import type { NumberedRow } from '../../server/records/usage-record.js';

/** As many are named; the others are counted. */
const NAMED = 10;

/** Passes rows on, and counts them by organisation; those that name none are `nobodys`. */
export async function* countOrganizations(
  rows: AsyncIterable<NumberedRow>,
  organizations: Map<string, number>,
  nobodys: string,
): AsyncGenerator<NumberedRow> {
  for await (const row of rows) {
    if (row.record) {
      const id = row.record.organization_id ?? nobodys;
      organizations.set(id, (organizations.get(id) ?? 0) + 1);
    }
    yield row;
  }
}

/** The one that is wanted, or the one with the most rows; where there is something to choose it is said. */
export function choose(
  organizations: ReadonlyMap<string, number>,
  wanted: string | null,
  nobodys: string,
  say: (line: string) => void,
): string {
  const ids = [...organizations]
    .sort(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1))
    .map(([id]) => id);
  const chosen = wanted ?? ids[0] ?? nobodys;
  const others = ids.filter(id => id !== chosen);
  if (!organizations.has(chosen)) {
    const there = others.length > 0 ? ` There is usage of ${listed(others)}.` : '';
    say(`There is no usage of ${quoted(chosen)}.${there}`);
  } else if (others.length > 0) {
    const how = `--organization ID shows another: ${listed(others)}.`;
    say(`Showing ${quoted(chosen)}, one of ${organizations.size} organisations; ${how}`);
  }
  return chosen;
}

function listed(ids: readonly string[]): string {
  const named = ids.slice(0, NAMED).map(id => quoted(id));
  const more = ids.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
