/** The store's tables in PostgreSQL. */
import { COLUMNS, INCOMING_COLUMNS, definitions, type Kind } from '../store/columns.js';

/** Ordered by bytes, as the other engines do, and not as the database's language has it. */
const TEXT = 'text COLLATE "C"';

/** Without NOT NULL, which an array of them has no place for. */
export const BASE_TYPES: Readonly<Record<Kind, string>> = {
  name: 'text',
  text: 'text',
  instant: 'bigint',
  whole: 'bigint',
  wide: 'numeric',
  flag: 'boolean',
};

const TYPES: Readonly<Record<Kind, string>> = {
  name: `${TEXT} NOT NULL`,
  text: TEXT,
  instant: 'bigint NOT NULL',
  whole: 'bigint',
  wide: 'numeric',
  flag: 'boolean NOT NULL',
};

/**
 * An id may be longer than an index takes, so its hash is indexed. That an id is there once is seen to by loads, of
 * which no two work on one organisation at a time. Buckets are few among events, and asked for with every report.
 */
export const TABLES = `
  CREATE TABLE IF NOT EXISTS consumption_usage (${definitions(COLUMNS, TYPES)});
  CREATE TABLE IF NOT EXISTS consumption_currency (
    organization ${TYPES.name} PRIMARY KEY, currency ${TYPES.name});
  CREATE INDEX IF NOT EXISTS consumption_usage_time ON consumption_usage (organization, time);
  CREATE INDEX IF NOT EXISTS consumption_usage_id
    ON consumption_usage (organization, hashtextextended(id, 0)) WHERE id IS NOT NULL;
  CREATE INDEX IF NOT EXISTS consumption_usage_buckets
    ON consumption_usage (organization, time) WHERE time_end > time;
`;

/** Gone with the transaction. */
export const INCOMING_TABLE = `
  CREATE TEMPORARY TABLE consumption_incoming (${definitions(INCOMING_COLUMNS, TYPES)}) ON COMMIT DROP`;
