/** A person's files in, a store in memory out, and in words what became of every row. */
import { basename } from 'node:path';
import {
  duckdbSource,
  MixedCurrencyError,
  readUsageFile,
  UsageFileError,
  type DuckDBSource,
} from '../../server/duckdb.js';
import { quoted } from '../../server/records/quoted.js';
import type { NumberedRow } from '../../server/records/usage-record.js';
import { CommandError } from '../command-error.js';
import type { Telling } from '../terminal.js';
import { choose, countOrganizations } from './organizations.js';

export interface UsageFlags {
  /** Whose usage to show; `null` for who has the most rows. */
  readonly organization: string | null;
  /** ISO 4217: what a cost is in where its row does not say. Default: the store's. */
  readonly currency?: string;
  /** Whether records with tokens and no cost get the list price of their time. */
  readonly estimate?: boolean;
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
  { organization, currency, estimate = false }: UsageFlags,
  telling: Telling,
): Promise<Usage> {
  const stated = currency === undefined ? {} : { currency };
  const source = await duckdbSource(stated);
  const organizations = new Map<string, number>();
  const unpriced = new Set<string>();
  try {
    for (const path of paths) {
      const where = paths.length > 1 ? `${path}, ` : '';
      const rows = readFile(path, telling);
      const priced = estimate ? await estimated(rows, stated, unpriced, telling.say) : rows;
      await load(path, priced, { source, organizations, where }, telling.say).catch(error => {
        throw forUser(error, path);
      });
    }
  } catch (error) {
    source.close();
    throw error;
  }
  return { source, organization: choose(organizations, organization ?? null, NOBODYS, telling.say) };
}

function readFile(path: string, { progress }: Telling): AsyncIterable<NumberedRow> {
  const name = basename(path);
  return readUsageFile(path, share => progress(`reading ${name}: ${Math.floor(share * 100)} %`));
}

/** The price table is loaded only where it is asked for; a model that it does not know is named once. */
async function estimated(
  rows: AsyncIterable<NumberedRow>,
  stated: Pick<UsageFlags, 'currency'>,
  unpriced: Set<string>,
  say: (line: string) => void,
): Promise<AsyncIterable<NumberedRow>> {
  const { priceRecords } = await import('../../server/pricing.js');
  const onUnknown = (model: string) => {
    if (!unpriced.has(model)) say(`There is no list price of ${quoted(model)}.`);
    unpriced.add(model);
  };
  return priceRecords(rows, { ...stated, onUnknown });
}

interface Destination {
  readonly source: DuckDBSource;
  readonly organizations: Map<string, number>;
  /** What a line is named after, where there are several files. */
  readonly where: string;
}

async function load(
  path: string,
  rows: AsyncIterable<NumberedRow>,
  { source, organizations, where }: Destination,
  say: (line: string) => void,
): Promise<void> {
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
