/** The one table of usage, whatever engine keeps it: one row a usage record, nothing pre-summed. */

/** What a column holds; each engine has a type of its own for it. */
export type Kind =
  /** Text that is always there. */
  | 'name'
  /** Text, or nothing where it is not told. */
  | 'text'
  /** Microseconds since 1970: plain numbers, so that a day is a division in every engine, and a zone an addition. */
  | 'instant'
  /** A whole number of 64 bits, or nothing where it is not told. */
  | 'whole'
  /** One of more than 64 bits, of 71 at most, or nothing where it is not told. */
  | 'wide'
  /** Yes or no. */
  | 'flag';

/**
 * Money and quantities are kept in two columns, whole thousand-millionths and what is finer, in 10⁻²⁷: a sum of whole
 * numbers is exact and fast in every engine, and no engine's decimals have to be as wide as another's. Quantities may be
 * a thousand times as large as money, and their thousand-millionths do not go into 64 bits.
 */
export const COLUMNS = {
  organization: 'name',
  id: 'text',
  time: 'instant',
  time_end: 'instant',
  user_id: 'text',
  user_name: 'text',
  agent_id: 'text',
  agent_name: 'text',
  agent_type: 'text',
  provider: 'text',
  model: 'text',
  input_tokens: 'whole',
  cache_read_input_tokens: 'whole',
  cache_creation_input_tokens: 'whole',
  output_tokens: 'whole',
  requests: 'whole',
  service: 'text',
  service_name: 'text',
  quantity_nano: 'wide',
  quantity_ronto: 'whole',
  unit: 'text',
  cost_nano: 'whole',
  cost_ronto: 'whole',
  estimated: 'flag',
} as const satisfies Readonly<Record<string, Kind>>;

export type Column = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

/**
 * Tables are made where they are not there, and never changed: of another version's, a report would fail with the words of
 * the engine, and each one anew.
 *
 * @param found the columns that `consumption_usage` has
 * @throws {Error} if one is missing
 */
export function checkTable(found: readonly string[], expected: readonly string[] = COLUMN_NAMES): void {
  const missing = expected.filter(name => !found.includes(name));
  if (missing.length === 0) return;
  throw new Error(
    `The table consumption_usage is of another version of this package: it has no ${missing.join(', ')}. ` +
      'Load the records into a new store.',
  );
}

/** A row on its way in: the store's columns behind its line in the file and the currency that it states. */
export const INCOMING_COLUMNS = { line: 'instant', currency: 'text', ...COLUMNS } as const;
export type IncomingColumn = keyof typeof INCOMING_COLUMNS;
export const INCOMING_COLUMN_NAMES = Object.keys(INCOMING_COLUMNS) as IncomingColumn[];

export type Cell = string | bigint | boolean | null;
/** In the order of `INCOMING_COLUMN_NAMES`. */
export type IncomingRow = readonly Cell[];

/** "name TYPE, name TYPE …" for a `CREATE TABLE`. */
export function definitions(
  columns: Readonly<Record<string, Kind>>,
  types: Readonly<Record<Kind, string>>,
): string {
  return Object.entries(columns)
    .map(([name, kind]) => `${name} ${types[kind]}`)
    .join(', ');
}
