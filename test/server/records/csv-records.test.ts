import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvRecords } from '../../../src/server/records/csv-records.js';

async function recordsOf(lines: readonly string[]) {
  const records = [];
  for await (const record of csvRecords(asyncOf(lines))) records.push(record);
  return records;
}

async function* asyncOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const text = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', 'é', '\t'), maxLength: 6 });

test('lines of any fields are read as they were written, whatever is in quotes', async () => {
  const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;
  const record = fc.array(fc.tuple(text, fc.boolean()), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(record, async fields => {
      const line = fields
        .map(([field, must]) => (must || /[",]/.test(field) ? quoted(field) : field))
        .join(',');
      fc.pre(line.trim() !== '');
      assert.deepEqual(await recordsOf([line]), [{ line: 1, fields: fields.map(([field]) => field) }]);
    }),
  );
});

test('a line of any text is read as the parser reads it, or refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('a', ',', '"'), minLength: 1, maxLength: 12 }),
      async line => {
        let expected: string[] | undefined;
        try {
          [expected] = parse(line) as string[][];
        } catch {
          expected = undefined;
        }
        assert.deepEqual((await recordsOf([line]))[0]?.fields, expected);
      },
    ),
    { numRuns: 2000 },
  );
});
