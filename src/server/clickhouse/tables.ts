/** The store's tables in ClickHouse. */
import { COLUMNS, INCOMING_COLUMNS, definitions, type Kind } from '../store/columns.js';

const TYPES: Readonly<Record<Kind, string>> = {
  name: 'LowCardinality(String)',
  text: 'LowCardinality(Nullable(String))',
  instant: 'Int64 CODEC(DoubleDelta, ZSTD(1))',
  whole: 'Nullable(Int64) CODEC(ZSTD(1))',
  wide: 'Nullable(Int128) CODEC(ZSTD(1))',
  flag: 'Bool',
};

/** An id is kept as a part of `key`. */
const STORED = Object.fromEntries(Object.entries(COLUMNS).filter(([name]) => name !== 'id'));
export const STORED_NAMES = Object.keys(STORED);

/**
 * Keys are not unique here: two rows of one `(organization, time, key)` are one record, and the one that was inserted first
 * is the one that is read, whether ClickHouse has merged them yet or not (`FINAL`). `key` is the record's id, or a random
 * one where it has none. `precedence` falls as time goes by, as `ReplacingMergeTree` keeps the largest.
 *
 * There are no partitions: an insert of one block is one part, which is there or is not. One part a month would be
 * several renames, of which a crash could leave some.
 */
const USAGE = `
  CREATE TABLE IF NOT EXISTS consumption_usage (
    ${definitions(STORED, TYPES)},
    key String CODEC(ZSTD(1)),
    precedence UInt64 CODEC(ZSTD(1)),
    INDEX keys key TYPE bloom_filter GRANULARITY 4
  ) ENGINE = ReplacingMergeTree(precedence) ORDER BY (organization, time, key)`;

/** Each load counts its currency up, and down again if nothing of it is kept: one that is above zero is in use. */
const CURRENCY = `
  CREATE TABLE IF NOT EXISTS consumption_currency (
    organization String, currency String, claims Int64
  ) ENGINE = SummingMergeTree ORDER BY (organization, currency)`;

/** Rows that are set aside, a partition a load. What a crash leaves is gone after two days. */
const INCOMING = `
  CREATE TABLE IF NOT EXISTS consumption_incoming (
    batch String, at DateTime DEFAULT now(), ${definitions(INCOMING_COLUMNS, { ...TYPES, text: 'Nullable(String)', name: 'String' })}
  ) ENGINE = MergeTree PARTITION BY batch ORDER BY line TTL at + INTERVAL 2 DAY`;

export const TABLES = [USAGE, CURRENCY, INCOMING];
