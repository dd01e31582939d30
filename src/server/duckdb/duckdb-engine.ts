import {
  BIGINT,
  DuckDBDataChunk,
  DuckDBInstance,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
} from '@duckdb/node-api';
import {
  checkTable,
  COLUMNS,
  COLUMN_NAMES,
  INCOMING_COLUMNS,
  definitions,
  type Kind,
} from '../store/columns.js';
import type { Dialect, Engine, Loading, Parameters, Session } from '../store/engine.js';
import { inTurn } from '../store/in-turn.js';

const TYPES: Readonly<Record<Kind, string>> = {
  name: 'VARCHAR NOT NULL',
  text: 'VARCHAR',
  instant: 'BIGINT NOT NULL',
  whole: 'BIGINT',
  wide: 'HUGEINT',
  flag: 'BOOLEAN NOT NULL',
};

const TABLES = `
  CREATE TABLE IF NOT EXISTS consumption_usage (${definitions(COLUMNS, TYPES)});
  CREATE TABLE IF NOT EXISTS consumption_currency (organization VARCHAR PRIMARY KEY, currency VARCHAR NOT NULL);
`;

/** A table of one connection, gone with it. */
const INCOMING = 'temp.consumption_incoming';

const dialect: Dialect = {
  usage: 'consumption_usage',
  visible: 'TRUE',
  currencies: 'consumption_currency',
  // Of 64 bits it makes 128, and of 128 as many: far more than all records of any store come to.
  sum: column => `sum(${column})`,
};

/** As many rows as DuckDB takes at once; cell by cell it would be many times slower. */
const CHUNK_ROWS = 2048;

/**
 * One file, or memory. Connections are cheap and each serves one question, in one transaction, so that it reads one
 * state of the data. A commit has written its log to the disk.
 *
 * @param path a file, made if it is not there, or ":memory:"
 * @throws {Error} if its tables are of another version
 */
export async function openDuckDB(path: string): Promise<Engine> {
  const instance = await DuckDBInstance.create(path);
  const transaction = async <Result>(
    work: (connection: DuckDBConnection) => Promise<Result>,
  ): Promise<Result> => {
    const connection = await instance.connect();
    try {
      await connection.run('BEGIN');
      const result = await work(connection);
      await connection.run('COMMIT');
      return result;
    } finally {
      // Closing a connection rolls back what it has not committed.
      connection.closeSync();
    }
  };
  try {
    await transaction(makeTables);
  } catch (error) {
    instance.closeSync();
    throw error;
  }
  // One load after the other: two at a time could each take the same id for new.
  const loading = inTurn();
  return {
    snapshot: work => transaction(connection => work(sessionOf(connection))),
    load: work => loading(() => transaction(async connection => work(await loadingOf(connection)))),
    close: () => instance.closeSync(),
  };
}

async function makeTables(connection: DuckDBConnection): Promise<void> {
  await connection.run(TABLES);
  checkTable((await connection.run('SELECT * FROM consumption_usage LIMIT 0')).columnNames());
}

function sessionOf(connection: DuckDBConnection): Session {
  return {
    dialect,
    read: async (sql, parameters) => {
      const reader = await connection.runAndReadAll(sql, parameters, typesOf(parameters));
      return reader.getRowObjectsJson();
    },
  };
}

/** Left to itself DuckDB takes each `bigint` for one of 128 bits, and computes whole columns in those. */
function typesOf(parameters: Parameters): Record<string, DuckDBType> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, typeof value === 'bigint' ? BIGINT : VARCHAR]),
  );
}

async function loadingOf(connection: DuckDBConnection): Promise<Loading> {
  await connection.run(`CREATE TEMP TABLE consumption_incoming (${definitions(INCOMING_COLUMNS, TYPES)})`);
  return {
    ...sessionOf(connection),
    incoming: INCOMING,
    known: 'consumption_usage',
    sameId: (known, other) => `${known}.organization = ${other}.organization AND ${known}.id = ${other}.id`,
    setAside: async rows => {
      const appender = await connection.createAppender('consumption_incoming', 'main', 'temp');
      try {
        const types = Array.from({ length: appender.columnCount }, (_, index): DuckDBType =>
          appender.columnType(index),
        );
        for (let from = 0; from < rows.length; from += CHUNK_ROWS) {
          const some = rows.slice(from, from + CHUNK_ROWS);
          const chunk = DuckDBDataChunk.create(types, some.length);
          chunk.setRows(some);
          appender.appendDataChunk(chunk);
        }
      } finally {
        appender.closeSync();
      }
    },
    begin: async () => {},
    claimCurrencies: async (select, parameters) => {
      await connection.run(`INSERT INTO consumption_currency ${select} ON CONFLICT DO NOTHING`, parameters);
    },
    insert: async select => {
      const { rowsChanged } = await connection.run(
        `INSERT INTO consumption_usage (${COLUMN_NAMES.join(', ')}) ${select}`,
      );
      return rowsChanged;
    },
  };
}
