import type { Loading } from './engine.js';
import { MixedCurrencyError } from './mixed-currency.js';

/**
 * Settles what currency each organisation's usage is in. A cost is always in one, if only the default one; a row without
 * either says nothing of it.
 *
 * @throws {MixedCurrencyError}
 */
export async function claimCurrencies(loading: Loading, silent: string): Promise<void> {
  const meant = `
    SELECT DISTINCT organization, coalesce(currency, $silent) AS meant FROM ${loading.incoming} AS stated
    WHERE currency IS NOT NULL OR cost_nano IS NOT NULL`;
  await refuseMixed(loading, meant, silent);
  await loading.claimCurrencies(meant, { silent });
  // Not every engine makes another load wait: one that claimed another currency in between is seen now, by either.
  await refuseMixed(loading, meant, silent);
}

async function refuseMixed(loading: Loading, meant: string, silent: string): Promise<void> {
  const all = `
    SELECT organization, meant FROM (${meant}) AS stated
    UNION DISTINCT SELECT organization, currency AS meant FROM ${loading.dialect.currencies} AS settled
    WHERE organization IN (SELECT organization FROM ${loading.incoming} AS named)`;
  const rows = await loading.read(
    `SELECT organization, meant FROM (${all}) AS several WHERE organization IN (
       SELECT organization FROM (${all}) AS counted GROUP BY organization HAVING count(*) > 1)
     ORDER BY organization, meant`,
    { silent },
  );
  const [first] = rows;
  if (!first) return;
  const ofFirst = rows.filter(row => row['organization'] === first['organization']);
  throw new MixedCurrencyError(
    String(first['organization']),
    ofFirst.map(row => String(row['meant'])),
    silent,
  );
}
