import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/**
 * One row a usage record, nothing pre-summed. Money is kept in two columns, whole thousand-millionths and what is
 * finer: sums of a column of 64 bits are four times as fast as of one of 128, and as exact.
 */
export const COLUMNS = {
  organization: 'VARCHAR NOT NULL',
  id: 'VARCHAR',
  time: 'TIMESTAMP NOT NULL',
  time_end: 'TIMESTAMP NOT NULL',
  user_id: 'VARCHAR',
  user_name: 'VARCHAR',
  agent_id: 'VARCHAR',
  agent_name: 'VARCHAR',
  agent_type: 'VARCHAR',
  provider: 'VARCHAR',
  model: 'VARCHAR',
  input_tokens: 'BIGINT',
  cache_read_input_tokens: 'BIGINT',
  cache_creation_input_tokens: 'BIGINT',
  output_tokens: 'BIGINT',
  requests: 'BIGINT',
  service: 'VARCHAR',
  service_name: 'VARCHAR',
  quantity: 'DECIMAL(38,18)',
  unit: 'VARCHAR',
  cost_nano: 'DECIMAL(18,9)',
  cost_atto: 'DECIMAL(18,18)',
} as const;

export type Column = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

/** "name TYPE, name TYPE …" for a `CREATE TABLE`. */
export const COLUMN_DEFINITIONS = Object.entries(COLUMNS)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ');

const TABLES = `
  CREATE TABLE IF NOT EXISTS usage (${COLUMN_DEFINITIONS});
  CREATE TABLE IF NOT EXISTS organization_currency (organization VARCHAR PRIMARY KEY, currency VARCHAR NOT NULL);
`;

/** An open database. Connections are cheap and each serves one question, so that each reads one state of the data. */
export interface Database {
  /** Runs the work in one transaction of its own: all of it is kept, or after an error none. */
  transaction<Result>(work: (connection: DuckDBConnection) => Promise<Result>): Promise<Result>;
  close(): void;
}

/** @param path a file, made if it is not there, or ":memory:" */
export async function openDatabase(path: string): Promise<Database> {
  const instance = await DuckDBInstance.create(path);
  const transaction: Database['transaction'] = async work => {
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
  await transaction(connection => connection.run(TABLES));
  return { transaction, close: () => instance.closeSync() };
}
