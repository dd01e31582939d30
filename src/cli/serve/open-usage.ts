/** A person's files in, a store in memory out, and in words what became of every row. */
import { basename } from 'node:path';
import {
  duckdbSource,
  MixedCurrencyError,
  readUsageFile,
  UsageFileError,
  type DuckDBSource,
} from '../../server/duckdb.js';
import { CommandError } from '../command-error.js';
import type { Telling } from '../terminal.js';
import { choose, countOrganizations } from './organizations.js';

export interface UsageFlags {
  /** Whose usage to show; `null` for who has the most rows. */
  readonly organization: string | null;
  /** ISO 4217: what a cost is in where its row does not say. Default: the store's. */
  readonly currency?: string;
}

export interface Usage {
  readonly source: DuckDBSource;
  /** Whose usage of the files is shown. */
  readonly organization: string;
}

/** Whose usage rows are that name nobody. */
const NOBODYS = 'acme';

/**
 * Loads usage files into one fresh store. An id counts once, in whichever of them it is.
 *
 * @throws {CommandError} if a file as a whole cannot be taken
 */
export async function openUsage(
  paths: readonly string[],
  { organization, currency }: UsageFlags,
  telling: Telling,
): Promise<Usage> {
  const source = await duckdbSource(currency === undefined ? {} : { currency });
  const organizations = new Map<string, number>();
  try {
    for (const path of paths) {
      const where = paths.length > 1 ? `${path}, ` : '';
      await load(path, source, organizations, where, telling).catch(error => {
        throw forUser(error, path);
      });
    }
  } catch (error) {
    source.close();
    throw error;
  }
  return { source, organization: choose(organizations, organization ?? null, NOBODYS, telling.say) };
}

async function load(
  path: string,
  source: DuckDBSource,
  organizations: Map<string, number>,
  where: string,
  { say, progress }: Telling,
): Promise<void> {
  const name = basename(path);
  const rows = readUsageFile(path, share => progress(`reading ${name}: ${Math.floor(share * 100)} %`));
  const counted = countOrganizations(rows, organizations, NOBODYS);
  const { loaded, duplicates, refused } = await source.load(counted, {
    organization: NOBODYS,
    // Every one of them, however many: a row that is left out of the list would be looked for in vain.
    onRefused: ({ line, reason }) => say(`${where}line ${line}: ${reason}`),
  });
  say(`${path}: ${number(loaded)} loaded, ${number(refused)} refused, ${number(duplicates)} there twice.`);
}

function number(count: number): string {
  return count.toLocaleString('en');
}

/** What the file, or the system that has it, says of it in one line; anything else is a mistake of ours. */
function forUser(error: unknown, path: string): unknown {
  if (error instanceof UsageFileError) return new CommandError(error.message, { cause: error });
  const isSystems = error instanceof Error && 'syscall' in error;
  if (!isSystems && !(error instanceof MixedCurrencyError)) return error;
  return new CommandError(`${path}: ${error.message}`, { cause: error });
}
