import type { DuckDBConnection } from '@duckdb/node-api';
import { quoted } from '../records/quoted.js';
import type { NumberedRow } from '../records/usage-record.js';
import { appendRecords, INCOMING, type Refusal } from './append-records.js';
import { COLUMN_NAMES, type Database } from './database.js';
import { read } from './sql.js';

export interface LoadOptions {
  /** Whose usage the rows are that name no organisation. */
  readonly organization: string;
  /** Called for every row that is not taken: bad ones as they are read, conflicts of ids at the end. */
  readonly onRefused?: (refusal: Refusal) => void;
}

export interface LoadResult {
  /** Rows that are new. */
  readonly loaded: number;
  /** Rows that were there already, the same under the same id. */
  readonly duplicates: number;
  /** Rows that are none, or contradict another row of their id. */
  readonly refused: number;
}

/** Usage in two currencies cannot be summed. Nothing of the load is kept. */
export class MixedCurrencyError extends Error {
  override readonly name = 'MixedCurrencyError';

  /** @param silent what a row that states no currency is taken for */
  constructor(organization: string, currencies: readonly string[], silent: string) {
    const hint = currencies.includes(silent)
      ? ` Rows with a cost and no currency are taken as ${silent}: the option "currency" chooses another.`
      : '';
    super(
      `The usage of ${quoted(organization)} would be in several currencies: ${currencies.join(', ')}.${hint}`,
    );
  }
}

/**
 * Adds records to the store, in one transaction: after an error nothing of them is there. Within an organisation an
 * id is taken once. The same row again changes nothing; another row of the same id is refused and the first stays.
 *
 * @param currency what a cost is in where its row does not say
 * @throws {MixedCurrencyError}
 */
export async function loadRecords(
  database: Database,
  rows: Iterable<NumberedRow> | AsyncIterable<NumberedRow>,
  { organization, onRefused = () => {} }: LoadOptions,
  currency: string,
): Promise<LoadResult> {
  return database.transaction(async connection => {
    const { written, refused } = await appendRecords(connection, rows, organization, onRefused);
    await settleCurrencies(connection, currency);
    const loaded = await insertNew(connection);
    const conflicts = await findConflicts(connection);
    conflicts.forEach(onRefused);
    return { loaded, duplicates: written - loaded - conflicts.length, refused: refused + conflicts.length };
  });
}

/** A cost is always in a currency, if only the default one; a row without either says nothing of it. */
async function settleCurrencies(connection: DuckDBConnection, silent: string): Promise<void> {
  const meant = `
    SELECT DISTINCT organization, coalesce(currency, $silent) AS currency FROM ${INCOMING}
    WHERE currency IS NOT NULL OR cost_nano IS NOT NULL
    UNION SELECT organization, currency FROM organization_currency`;
  const [first] = await read(
    connection,
    `SELECT organization, list(currency ORDER BY currency) AS currencies FROM (${meant})
     GROUP BY organization HAVING count(*) > 1 ORDER BY organization LIMIT 1`,
    { silent },
  );
  if (first) {
    const currencies = [first['currencies']].flat().map(String);
    throw new MixedCurrencyError(String(first['organization']), currencies, silent);
  }
  await connection.run(`INSERT INTO organization_currency ${meant} ON CONFLICT DO NOTHING`, { silent });
}

const columns = COLUMN_NAMES.join(', ');
const SAME_ID = 'kept.organization = incoming.organization AND kept.id = incoming.id';

/**
 * Inserts what has no id, and of every new id the first row; in the order in which it is asked for, so that a question
 * about one month of one organisation skips the blocks of all others.
 */
async function insertNew(connection: DuckDBConnection): Promise<number> {
  const { rowsChanged } = await connection.run(`
    INSERT INTO usage (${columns})
    SELECT ${columns} FROM ${INCOMING} AS incoming
    WHERE id IS NULL OR NOT EXISTS (SELECT 1 FROM usage AS kept WHERE ${SAME_ID})
    QUALIFY id IS NULL OR row_number() OVER (PARTITION BY organization, id ORDER BY line) = 1
    ORDER BY organization, time`);
  return rowsChanged;
}

/** Rows that differ from the one that is kept under their id. */
async function findConflicts(connection: DuckDBConnection): Promise<Refusal[]> {
  const row = (table: string) => `ROW(${COLUMN_NAMES.map(name => `${table}.${name}`).join(', ')})`;
  const reader = await connection.runAndReadAll(`
    WITH compared AS (
      SELECT incoming.organization, incoming.id, line, ${row('incoming')} IS NOT DISTINCT FROM ${row('kept')} AS same
      FROM ${INCOMING} AS incoming JOIN usage AS kept ON ${SAME_ID})
    SELECT id, line, min(line) FILTER (WHERE same) OVER (PARTITION BY organization, id) AS kept_line
    FROM compared QUALIFY NOT same ORDER BY line`);
  return reader.getRowObjectsJson().map(conflict => {
    const kept = conflict['kept_line'] === null ? 'a row loaded before' : `line ${conflict['kept_line']}`;
    return {
      line: Number(conflict['line']),
      reason: `id: ${quoted(String(conflict['id']))} is another record than ${kept}, which is kept`,
    };
  });
}
