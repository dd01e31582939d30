import { checkTable } from '../store/columns.js';
import type { Dialect, Engine, Loading, Session } from '../store/engine.js';
import { inTurn } from '../store/in-turn.js';
import type { Database } from './database.js';
import { IS_OF_BATCH, settleRaces } from './settle-races.js';
import { STORED_NAMES, TABLES } from './tables.js';

const dialect: Dialect = {
  usage: 'consumption_usage FINAL',
  visible: 'precedence > $snapshot',
  currencies: `(SELECT organization, currency FROM consumption_currency
    GROUP BY organization, currency HAVING sum(claims) > 0)`,
  // Of 64 bits it makes 64, and begins anew above them.
  sum: column => `sum(toInt128(${column}))`,
};

/** By the server's clock, and above zero: what is inserted later is less. */
const PRECEDENCE = 'toUInt64(9223372036854775807 - toUnixTimestamp64Micro(now64(6)))';

/**
 * There are no transactions here, and these take their place:
 *
 * - **A load** is set aside in a table of its own, looked at there, and then inserted by one statement as one block.
 *   Before that nothing of it is in the store, afterwards all of it is.
 * - **A snapshot** notes the time, and reads no row that was inserted later. Within one process a snapshot waits for an
 *   insert under way. One of another process, begun just before, may still come to be seen half-way through a report.
 * - **Duplicates** are looked for at each load, and settled at read where two loads could not see each other.
 *
 * @throws {Error} if the tables are of another version
 */
export async function openClickHouse(database: Database, close: () => Promise<void>): Promise<Engine> {
  for (const table of TABLES) await database.run(table);
  const columns = await database.read('DESCRIBE TABLE consumption_usage', {});
  checkTable(
    columns.map(column => String(column['name'])),
    STORED_NAMES,
  );
  const loading = inTurn();
  const inserting = inTurn();
  return {
    snapshot: async work => {
      const [row] = await inserting(() => database.read(`SELECT ${PRECEDENCE} AS snapshot`, {}));
      return work(sessionOf(database, BigInt(String(row?.['snapshot']))));
    },
    load: work => loading(() => load(database, work, inserting)),
    close,
  };
}

/** @param snapshot the precedence of its moment */
function sessionOf(database: Database, snapshot: bigint): Session {
  return { dialect, read: (sql, parameters) => database.read(sql, { ...parameters, snapshot }) };
}

async function load<Result>(
  database: Database,
  work: (loading: Loading) => Promise<Result>,
  inserting: ReturnType<typeof inTurn>,
): Promise<Result> {
  const batch = crypto.randomUUID();
  /** What takes back the claims of this load. */
  let withdraw = async () => {};
  try {
    return await work({
      dialect,
      read: (sql, parameters) => database.read(sql, { ...parameters, batch }),
      incoming: '(SELECT * FROM consumption_incoming WHERE batch = $batch)',
      known: `(SELECT *, substring(key, 2) AS id FROM consumption_usage WHERE ${IS_OF_BATCH}
        ORDER BY precedence DESC LIMIT 1 BY organization, key)`,
      sameId: (known, other) => `${known}.organization = ${other}.organization AND ${known}.id = ${other}.id`,
      setAside: rows => database.setAside(batch, rows),
      begin: async () => {},
      claimCurrencies: async (select, parameters) => {
        const claim = (count: bigint) =>
          database.run(
            `INSERT INTO consumption_currency SELECT organization, meant, $count FROM (${select})`,
            { ...parameters, batch, count },
          );
        await claim(1n);
        withdraw = () => claim(-1n);
      },
      insert: async select => {
        const [counted] = await database.read(`SELECT count(*) AS found FROM (${select})`, { batch });
        // From here on the claim stays: of an insert that fails nobody can say whether it will have been done.
        withdraw = async () => {};
        await inserting(() => database.run(insertOf(select), { batch }));
        await settleRaces(database, batch);
        return Number(counted?.['found']);
      },
    });
  } catch (error) {
    await withdraw();
    throw error;
  } finally {
    // What cannot be thrown away now goes by itself in time, and is no reason to say that nothing was loaded.
    await database.run('ALTER TABLE consumption_incoming DROP PARTITION $batch', { batch }).catch(() => {});
  }
}

function insertOf(select: string): string {
  const stored = STORED_NAMES.join(', ');
  return `
    INSERT INTO consumption_usage (${stored}, key, precedence)
    SELECT ${stored}, if(id IS NULL, concat('-', toString(generateUUIDv4())), concat('+', id)), ${PRECEDENCE}
    FROM (${select})`;
}
