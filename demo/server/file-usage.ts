import { duckdbSource, readUsageFile, type DuckDBSource, type NumberedRow } from '../../src/server/duckdb.js';
import { quoted } from '../../src/server/records/quoted.js';
import type { Flags } from './flags.js';

const DEFAULT_ORGANIZATION = 'acme';
const PROGRESS_EVERY_MS = 2000;

export interface FileUsage {
  readonly source: DuckDBSource;
  /** Whose usage of the file is shown. */
  readonly organization: string;
}

/**
 * Loads a user's file into a fresh store in memory, and says what became of its rows.
 *
 * @throws {UsageFileError | MixedCurrencyError} with a message for the user
 */
export async function openFile(
  path: string,
  { organization, currency }: Pick<Flags, 'organization' | 'currency'>,
  say: (line: string) => void,
): Promise<FileUsage> {
  const source = await duckdbSource(currency === undefined ? {} : { currency });
  const organizations = new Map<string, number>();
  const rows = countOrganizations(readUsageFile(path, progress(say)), organizations);
  const { loaded, duplicates, refused } = await source.load(rows, {
    organization: DEFAULT_ORGANIZATION,
    // Every one of them, however many: a row that is left out of the list would be looked for in vain.
    onRefused: ({ line, reason }) => say(`line ${line}: ${reason}`),
  });
  say(`${path}: ${number(loaded)} loaded, ${number(refused)} refused, ${number(duplicates)} there twice.`);
  return { source, organization: choose(organizations, organization, say) };
}

/** The one that is wanted, or the one with the most rows. */
function choose(
  organizations: ReadonlyMap<string, number>,
  wanted: string | null,
  say: (line: string) => void,
): string {
  const [largest = DEFAULT_ORGANIZATION, ...others] = [...organizations]
    .sort(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1))
    .map(([id]) => id);
  const shown = wanted ?? largest;
  if (!organizations.has(shown)) say(`The file has no usage of ${quoted(shown)}.`);
  else if (others.length > 0) {
    say(
      `Showing ${quoted(shown)}, one of ${organizations.size} organisations; --organization ID shows another.`,
    );
  }
  return shown;
}

async function* countOrganizations(
  rows: AsyncIterable<NumberedRow>,
  organizations: Map<string, number>,
): AsyncGenerator<NumberedRow> {
  for await (const row of rows) {
    if (row.record) {
      const id = row.record.organization_id ?? DEFAULT_ORGANIZATION;
      organizations.set(id, (organizations.get(id) ?? 0) + 1);
    }
    yield row;
  }
}

/** Says nothing of loads that are over before anybody wonders. */
function progress(say: (line: string) => void): (share: number) => void {
  let last = performance.now();
  return share => {
    if (performance.now() - last < PROGRESS_EVERY_MS) return;
    last = performance.now();
    say(`reading: ${Math.floor(share * 100)} %`);
  };
}

function number(count: number): string {
  return count.toLocaleString('en');
}
