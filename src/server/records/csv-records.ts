import { parse } from 'csv-parse/sync';
import { UsageFileError } from './usage-file-error.js';

/** Fields of one CSV record and the line it begins on, or why that line is none. */
export type CsvRecord = { readonly line: number } & (
  | { readonly fields: readonly string[]; readonly reason?: undefined }
  | { readonly fields?: undefined; readonly reason: string }
);

/** A record with more line breaks in its quotes than this is a forgotten quote. */
const MAX_LINES = 100;

/** What ends a line in files of old, and nowhere else stands in a header. */
const CARRIAGE_RETURN = /\r[^\r]/;

/**
 * Puts lines together to CSV records (RFC 4180). A stray quote would make a streaming parser swallow the rows after
 * it, perhaps all of them; here only the line that it stands on is lost, and reading goes on with the next.
 *
 * @throws {UsageFileError} if the header's line holds others, whose rows would pass for more columns
 */
export async function* csvRecords(lines: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  let open: string[] = [];
  let openedOn = 1;
  let columns: number | null = null;

  const take = (text: string, line: number): CsvRecord => {
    const record = parseRecord(text, line);
    columns ??= record.fields?.length ?? null;
    if (record.fields && record.fields.length !== columns) {
      return { line, reason: `has ${record.fields.length} fields where the header has ${columns}` };
    }
    return record;
  };

  /** Everything that can be told of the open lines now; what may still continue stays open. */
  function* settle(atEnd: boolean): Generator<CsvRecord> {
    while (open.length > 0) {
      const isBlank = open[0]?.trim() === '';
      const length = isBlank ? 1 : balancedLength(open);
      if (length === null && open.length < MAX_LINES && !atEnd) return;
      const record: CsvRecord =
        length === null
          ? { line: openedOn, reason: 'a quote is opened and not closed' }
          : take(open.slice(0, length).join('\n'), openedOn);
      const consumed = record.fields && length !== null ? length : 1;
      open = open.slice(consumed);
      if (!isBlank) yield record;
      openedOn += consumed;
    }
  }

  for await (const line of lines) {
    if (columns === null && CARRIAGE_RETURN.test(line))
      throw new UsageFileError('Lines end with a carriage return (CR) alone: expected LF or CRLF.');
    open.push(line);
    yield* settle(false);
  }
  yield* settle(true);
}

/** How many lines it takes from the first until every quote is closed; `null` if these are not enough. */
function balancedLength(lines: readonly string[]): number | null {
  let quoted = false;
  for (const [index, line] of lines.entries()) {
    for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) quoted = !quoted;
    if (!quoted) return index + 1;
  }
  return null;
}

function parseRecord(text: string, line: number): CsvRecord {
  const record = text.endsWith('\r') ? text.slice(0, -1) : text;
  // Most lines have no quotes, and need no parser.
  if (!record.includes('"')) return { line, fields: record.split(',') };
  const split = splitQuoted(record);
  if (split) return { line, fields: split };
  try {
    // Left to itself it takes a carriage return for the end of the record, and what is after it would be lost.
    const [fields = []] = parse(record, { relax_column_count: true, record_delimiter: '\n' });
    return { line, fields };
  } catch {
    return { line, reason: 'a quote stands where none may stand' };
  }
}

/** One field: in quotes, where a quote is written twice, or without any; and what ends it. */
const FIELD = /(?:"([^"]*(?:""[^"]*)*)"|([^",]*))(,|$)/y;

/**
 * The fields of a record whose quotes are all where they may be; `null` for any other, which the parser judges. Making a
 * parser takes a hundred times as long as using it, and in some files every line has quotes.
 */
function splitQuoted(record: string): string[] | null {
  const fields: string[] = [];
  FIELD.lastIndex = 0;
  for (;;) {
    const [, quoted, plain = '', end] = FIELD.exec(record) ?? [];
    if (end === undefined) return null;
    fields.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '') return fields;
  }
}
