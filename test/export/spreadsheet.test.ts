/** The files as a spreadsheet program opens them. Where LibreOffice is not installed, these tests are skipped. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { parseReport, type Report } from '../../src/contract/index.js';
import { monthCsv, widgetCsv } from '../../src/export/index.js';
import { english } from '../../src/format/english.js';
import type { WidgetName } from '../../src/format/messages.js';
import * as reports from '../fixtures/reports.js';
import { findSoffice, openedBy, type Cell, type Sheet } from './spreadsheet.js';

const soffice = findSoffice();
const skip = soffice === null && 'LibreOffice (soffice) is not installed';

/** Comma, quote, UTF-8: what its dialog proposes for such a file. The second has it evaluate whatever it can. */
const OPTIONS = {
  'by default': '44,34,76',
  'evaluating formulas and numbers of every kind':
    '44,34,76,1,,1033,false,true,false,false,false,-1,true,true,true',
} as const;

/** Where a region's lists have no commas between, programs cut at what they do have, whatever is quoted. */
const FOREIGN_SEPARATORS = { semicolons: '59,34,76', tabs: '9,34,76' } as const;

/** Every text of theirs begins a formula. */
function formulas(): Report {
  const lead = [
    '=',
    '+',
    '-',
    '@',
    '\t=',
    ' =',
    '\u200B=',
    '＝',
    "=cmd|' /C calc'!A0;",
    '=HYPERLINK("https://attacker.example";"x")&',
  ];
  const report = reports.februaryReport();
  const items = lead.map((start, index) => ({
    id: `${start}1+${index}`,
    name: `${start}2*${index}`,
    cost: '-1.5' as const,
    total_tokens: 1,
  }));
  return {
    ...report,
    users: { items, other: null, unassigned: null },
    warnings: [{ code: '=1+1', detail: null }],
  };
}

/** A formula behind everything that may begin a cell or a record within a text. */
function formulasWithin(): Report {
  const gaps = [';', '\t', '\n', '\r', '\r\n', ';;', '; ', ';\u200B', ';\n', '\n"', ';"', ';"" "'];
  const names = gaps.flatMap(gap => [`x${gap}=1+1`, `x${gap}=1;y`, `x"${gap}=1+1${gap}-1`]);
  const items = names.map(name => ({ id: name, name, cost: '-1.5' as const, total_tokens: 1 }));
  return { ...reports.februaryReport(), users: { items, other: null, unassigned: null } };
}

const subjects: Readonly<Record<string, Report>> = {
  hostileNames: reports.hostileNames(),
  negativeCosts: reports.negativeCosts(),
  tinyCosts: reports.tinyCosts(),
  inDinars: reports.inDinars(),
  longNames: reports.longNames(),
  manyModels: reports.manyModels(),
  runningMonth: reports.runningMonth(),
  onlyTotals: parseReport(reports.onlyTotals()),
  formulas: formulas(),
};

const widgets = Object.keys(english.headings) as WidgetName[];
const filesOf = (subject: string, report: Report) => ({
  [subject]: monthCsv(report),
  ...Object.fromEntries(widgets.map(name => [`${subject}-${name}`, widgetCsv(name, report)])),
});
const files: Record<string, string> = Object.assign(
  {},
  ...Object.entries(subjects).map(([subject, report]) => filesOf(subject, report)),
);

interface Written {
  readonly text: string;
  readonly quoted: boolean;
}

const cast = (text: string, { quoting }: { quoting: boolean }): Written => ({ text, quoted: quoting });
const written = (csv: string) => parse(csv, { bom: true, cast }) as unknown as Written[][];

/** What kind of cell it has to become, and what it has to hold. */
function expected({ text, quoted }: Written): readonly [type: string | null, value: string | number] {
  if (text === '') return [null, ''];
  if (!quoted) return ['float', Number(text)];
  return [/^\d{4}-\d{2}-\d{2}$/.test(text) ? 'date' : 'string', text];
}

function found(cell: Cell | undefined): ReturnType<typeof expected> {
  if (!cell) return [null, ''];
  return [cell.type, cell.type === 'float' ? Number(cell.value) : cell.value];
}

for (const [how, options] of Object.entries(OPTIONS)) {
  describe(`a spreadsheet program that opens the files ${how}`, { skip }, () => {
    const control = { control: '"=1+1",=1+1,1.5\r\n' };
    const sheets: ReadonlyMap<string, Sheet> = soffice
      ? openedBy(soffice, { ...files, ...control }, options)
      : new Map();

    test('would evaluate a formula, were there one', () => {
      const [row] = sheets.get('control') ?? [];
      assert.deepEqual(
        row?.map(cell => cell.isFormula),
        [true, true, false],
      );
    });

    for (const [subject, report] of Object.entries(subjects)) {
      test(`finds no formula, and every number and text as it was written: ${subject}`, () => {
        for (const [name, csv] of Object.entries(filesOf(subject, report))) {
          const cells = sheets.get(name) ?? [];
          assert.deepEqual(
            cells.flat().filter(cell => cell.isFormula),
            [],
          );
          assert.deepEqual(
            written(csv).map((record, y) => record.map((_, x) => found(cells[y]?.[x]))),
            written(csv).map(record => record.map(expected)),
            name,
          );
        }
      });
    }
  });
}

for (const [separators, options] of Object.entries(FOREIGN_SEPARATORS)) {
  describe(`a spreadsheet program that cuts records at ${separators}`, { skip }, () => {
    const control = { control: '"a","x";=1+1\t=1+1' };
    const hostile = { ...filesOf('formulas', formulas()), ...filesOf('within', formulasWithin()) };
    const sheets: ReadonlyMap<string, Sheet> = soffice
      ? openedBy(soffice, { ...hostile, ...control }, options)
      : new Map();
    const formulasIn = (name: string) => (sheets.get(name) ?? []).flat().filter(cell => cell.isFormula);

    test('would evaluate a formula, were there one', () => {
      assert.equal(formulasIn('control').length, 1);
    });

    test('finds none, not even within a text', () => {
      for (const name of Object.keys(hostile)) {
        assert.ok(sheets.get(name)?.length, name);
        assert.deepEqual(formulasIn(name), [], name);
      }
    });
  });
}
