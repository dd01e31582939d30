import type { Pool, PoolClient } from 'pg';
import {
  checkTable,
  COLUMN_NAMES,
  INCOMING_COLUMNS,
  INCOMING_COLUMN_NAMES,
  type IncomingRow,
} from '../store/columns.js';
import type { Dialect, Engine, Loading, Session } from '../store/engine.js';
import { escapeText, unescapeText } from './escaped-text.js';
import { statement } from './statement.js';
import { BASE_TYPES, INCOMING_TABLE, TABLES } from './tables.js';

const dialect: Dialect = {
  usage: 'consumption_usage',
  visible: 'TRUE',
  currencies: 'consumption_currency',
  // It makes a number of any length.
  sum: column => `sum(${column})`,
};

/** Locks of this store among those that the host may take itself. */
const LOCKS = 1_668_247_155;

/**
 * A pool of connections. A question reads in one transaction that sees one state of the data; a load is one
 * transaction, and its commit is on the disk unless the server was told otherwise.
 *
 * @throws {Error} if the tables are of another version
 */
export async function openPostgres(pool: Pool, close: () => Promise<void>): Promise<Engine> {
  await transaction(pool, '', async client => {
    // Two that make the tables at one time would fail, in spite of IF NOT EXISTS.
    await client.query(`SELECT pg_advisory_xact_lock(${LOCKS}, -1)`);
    await client.query(TABLES);
    const { fields } = await client.query('SELECT * FROM consumption_usage LIMIT 0');
    checkTable(fields.map(({ name }) => name));
  });
  return {
    snapshot: work =>
      transaction(pool, 'ISOLATION LEVEL REPEATABLE READ, READ ONLY', client => work(sessionOf(client))),
    load: work =>
      transaction(pool, 'ISOLATION LEVEL READ COMMITTED, READ WRITE', async client =>
        work(await loadingOf(client)),
      ),
    close,
  };
}

async function transaction<Result>(
  pool: Pool,
  mode: string,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  client.on('error', heardByTheNextQuery);
  let isBroken = false;
  try {
    await client.query(`BEGIN ${mode}`);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // A connection that cannot even go back is of no use to the next.
    await client.query('ROLLBACK').catch(() => (isBroken = true));
    throw error;
  } finally {
    client.off('error', heardByTheNextQuery);
    client.release(isBroken);
  }
}

/** A connection that breaks between two queries says so at once, and unheard this would end the process. */
function heardByTheNextQuery(): void {}

function sessionOf(client: PoolClient): Session {
  return {
    dialect,
    read: async (sql, parameters) => {
      const { rows } = await client.query<Record<string, string | null>>(statement(sql, parameters));
      return rows.map(row =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, value === null ? null : unescapeText(value)]),
        ),
      );
    },
  };
}

async function loadingOf(client: PoolClient): Promise<Loading> {
  await client.query(INCOMING_TABLE);
  return {
    ...sessionOf(client),
    incoming: 'consumption_incoming',
    known: 'consumption_usage',
    sameId: (known, other) =>
      `${known}.organization = ${other}.organization AND ${known}.id = ${other}.id
       AND hashtextextended(${known}.id, 0) = hashtextextended(${other}.id, 0)`,
    setAside: rows => setAside(client, rows),
    begin: async () => {
      await client.query('ANALYZE consumption_incoming');
      // Until the end of the transaction; always in one order, so that no two wait for each other. There are many more
      // organisations than a server has room for locks.
      await client.query(
        `SELECT pg_advisory_xact_lock(${LOCKS}, stripe) FROM (
           SELECT DISTINCT abs(hashtext(organization) % 64) AS stripe FROM consumption_incoming
           ORDER BY stripe) AS stripes`,
      );
    },
    claimCurrencies: async (select, parameters) => {
      await client.query(
        statement(`INSERT INTO consumption_currency ${select} ON CONFLICT DO NOTHING`, parameters),
      );
    },
    insert: async select => {
      const { rowCount } = await client.query(
        statement(`INSERT INTO consumption_usage (${COLUMN_NAMES.join(', ')}) ${select}`),
      );
      return rowCount ?? 0;
    },
  };
}

/** A column at a time: one statement, whatever the number of rows. */
async function setAside(client: PoolClient, rows: readonly IncomingRow[]): Promise<void> {
  const arrays = INCOMING_COLUMN_NAMES.map(
    (name, index) => `$${index + 1}::${BASE_TYPES[INCOMING_COLUMNS[name]]}[]`,
  );
  const columns = INCOMING_COLUMN_NAMES.map((_, index) =>
    rows.map(row => {
      const cell = row[index] ?? null;
      return typeof cell === 'string' ? escapeText(cell) : cell === null ? null : String(cell);
    }),
  );
  await client.query(
    `INSERT INTO consumption_incoming (${INCOMING_COLUMN_NAMES.join(', ')})
     SELECT * FROM unnest(${arrays.join(', ')})`,
    columns,
  );
}
