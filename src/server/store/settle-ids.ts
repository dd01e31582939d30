import { quoted } from '../records/quoted.js';
import type { Refusal } from '../records/refused-batch.js';
import { COLUMN_NAMES, COLUMNS, type Column } from './columns.js';
import type { Loading } from './engine.js';

/** Each row that is set aside with its turn among those of its id, 1 for the first. */
const numbered = ({ incoming }: Loading) =>
  `(SELECT *, row_number() OVER (PARTITION BY organization, id ORDER BY line) AS turn FROM ${incoming} AS stated)`;

/**
 * What has no id, and of every new id the first row; in the order in which it is asked for, so that a question about one
 * month of one organisation skips what is of all others.
 */
export function newRows(loading: Loading): string {
  return `
    SELECT ${COLUMN_NAMES.map(name => `numbered.${name} AS ${name}`).join(', ')}
    FROM ${numbered(loading)} AS numbered
    LEFT JOIN ${loading.known} AS known ON ${loading.sameId('known', 'numbered')}
    WHERE known.organization IS NULL AND (numbered.id IS NULL OR numbered.turn = 1)
    ORDER BY numbered.organization, numbered.time`;
}

/** Rows that differ from the one that is kept under their id: one of the store, or the first of the load. */
export async function findConflicts(loading: Loading): Promise<Refusal[]> {
  const others = `FROM ${loading.incoming} AS other`;
  const rows = await loading.read(
    `SELECT other.id AS other_id, other.line AS other_line, 0 AS kept_line
     ${others} JOIN ${loading.known} AS known ON ${loading.sameId('known', 'other')}
     WHERE ${differs('other', 'known')}
     UNION ALL
     SELECT other.id AS other_id, other.line AS other_line, numbered.line AS kept_line
     ${others} JOIN ${numbered(loading)} AS numbered
       ON numbered.organization = other.organization AND numbered.id = other.id
     LEFT JOIN ${loading.known} AS known ON ${loading.sameId('known', 'other')}
     WHERE numbered.turn = 1 AND known.organization IS NULL AND ${differs('other', 'numbered')}`,
    {},
  );
  return rows
    .map(row => {
      // Lines begin at 1.
      const kept = Number(row['kept_line']) === 0 ? 'a row loaded before' : `line ${row['kept_line']}`;
      return {
        line: Number(row['other_line']),
        reason: `id: ${quoted(String(row['other_id']))} is another record than ${kept}, which is kept`,
      };
    })
    .sort((a, b) => a.line - b.line);
}

/** Two unknown values are the same, which `=` alone would not say. */
function differs(one: string, other: string): string {
  const same = COLUMN_NAMES.filter(name => name !== 'organization' && name !== 'id').map(name => {
    const equal = `${one}.${name} = ${other}.${name}`;
    return canBeUnknown(name) ? `(${equal} OR (${one}.${name} IS NULL AND ${other}.${name} IS NULL))` : equal;
  });
  return `CASE WHEN ${same.join(' AND ')} THEN 0 ELSE 1 END = 1`;
}

function canBeUnknown(name: Column): boolean {
  const kind = COLUMNS[name];
  return kind === 'text' || kind === 'whole' || kind === 'wide';
}
