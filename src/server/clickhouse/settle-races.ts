import type { Database } from './database.js';

/**
 * What two processes insert at one time, neither has seen when it looked for ids that are there already. Rows of one id
 * and one time are one row when they are read; rows of one id and different times would be two. The one that was
 * inserted first stays: whichever process looks last sees both, and takes the others away.
 *
 * @param batch whose ids are looked for
 */
export async function settleRaces(database: Database, batch: string): Promise<void> {
  const [first] = await database.read(
    `SELECT organization FROM consumption_usage WHERE ${IS_OF_BATCH} AND startsWith(key, '+')
     GROUP BY organization, key HAVING min(time) < max(time) LIMIT 1`,
    { batch },
  );
  if (!first) return;
  await database.run(
    `DELETE FROM consumption_usage WHERE (organization, key, time, precedence) IN (
       SELECT organization, key, time, precedence FROM (
         SELECT organization, key, time, precedence,
           row_number() OVER (PARTITION BY organization, key ORDER BY precedence DESC, time ASC) AS turn
         FROM consumption_usage WHERE ${IS_OF_BATCH} AND startsWith(key, '+'))
       WHERE turn > 1)`,
    { batch },
  );
}

/** A condition that the index of keys answers. */
export const IS_OF_BATCH = `organization IN (SELECT organization FROM consumption_incoming WHERE batch = $batch)
  AND key IN (SELECT concat('+', assumeNotNull(id)) FROM consumption_incoming WHERE batch = $batch AND id IS NOT NULL)`;
