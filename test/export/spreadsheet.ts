/** LibreOffice, if it is here: CSV files in, the cells that it made of them out. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Cell {
  /** `float`, `date`, `string`, …; `null` if it is empty. */
  readonly type: string | null;
  readonly value: string;
  readonly isFormula: boolean;
}
export type Sheet = readonly (readonly Cell[])[];

export function findSoffice(): string | null {
  const paths = (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, 'soffice'));
  return paths.find(isRunnable) ?? null;
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * All files by one process, in a profile of its own. `options` are the tokens of the import filter: separator, quote,
 * character set, and so on.
 */
export function openedBy(
  soffice: string,
  files: Readonly<Record<string, string>>,
  options: string,
): Map<string, Sheet> {
  const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-test-'));
  const at = (name: string, extension: string) => join(folder, `${name}.${extension}`);
  const names = Object.keys(files);
  try {
    for (const name of names) writeFileSync(at(name, 'csv'), files[name] ?? '');
    execFileSync(
      soffice,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        `--infilter=CSV:${options}`,
        ...['--convert-to', 'fods', '--outdir', folder],
        ...names.map(name => at(name, 'csv')),
      ],
      { stdio: ['ignore', 'ignore', 'ignore'] },
    );
    return new Map(names.map(name => [name, sheetOf(readFileSync(at(name, 'fods'), 'utf8'))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ROW = /<table:table-row([^>]*?)(?:\/>|>(.*?)<\/table:table-row>)/gs;
const CELL = /<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs;
const PARAGRAPH = /<text:p[^>]*?(?:\/>|>(.*?)<\/text:p>)/gs;

/** Flat OpenDocument: runs of equal rows and cells are written once, with their number. */
function sheetOf(document: string): Sheet {
  return [...document.matchAll(ROW)].flatMap(([, attributes = '', content = '']) => {
    const cells = [...content.matchAll(CELL)].flatMap(([, of = '', inside = '']) =>
      repeated(cellOf(of, inside), attribute(of, 'table:number-columns-repeated')),
    );
    return repeated(cells, attribute(attributes, 'table:number-rows-repeated'));
  });
}

function repeated<Item>(item: Item, times: string | null): Item[] {
  return Array.from({ length: Number(times ?? 1) }, () => item);
}

function cellOf(attributes: string, content: string): Cell {
  const text = [...content.matchAll(PARAGRAPH)].map(([, inside = '']) => textOf(inside)).join('\n');
  return {
    type: attribute(attributes, 'office:value-type'),
    value: attribute(attributes, 'office:value') ?? attribute(attributes, 'office:date-value') ?? text,
    isFormula: attribute(attributes, 'table:formula') !== null,
  };
}

function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return found === undefined ? null : unescaped(found);
}

/** Spaces beyond the first are elements. */
function textOf(content: string): string {
  return unescaped(
    content
      .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count?: string) => ' '.repeat(Number(count ?? 1)))
      .replace(/<text:tab\/>/g, '\t')
      .replace(/<text:line-break\/>/g, '\n')
      .replace(/<[^>]*>/g, ''),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name = '') =>
      hex || decimal
        ? String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal))
        : (ENTITIES[name as string] ?? whole),
  );
}
