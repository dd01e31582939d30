/** What is served beside the page: the package's self-contained file, and its folder of what is loaded late. */
import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { CommandError } from '../command-error.js';
import { pageHtml, SCRIPT, STARTER, STARTER_JS, STYLE, STYLE_CSS } from './page.js';

export interface ServedFile {
  readonly type: string;
  read(): string | Promise<Buffer>;
}

const TYPES = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.map', 'application/json'],
]);

/**
 * Everything there is, by path: what is not in this list cannot be asked for.
 *
 * @throws {CommandError} if the package has not been built
 */
export async function servedFiles(
  page: Parameters<typeof pageHtml>[0],
): Promise<ReadonlyMap<string, ServedFile>> {
  const html = pageHtml(page);
  return new Map<string, ServedFile>([
    ['/', { type: 'text/html; charset=utf-8', read: () => html }],
    [STYLE, { type: 'text/css; charset=utf-8', read: () => STYLE_CSS }],
    [STARTER, { type: 'text/javascript; charset=utf-8', read: () => STARTER_JS }],
    ...(await bundle()),
  ]);
}

async function bundle(): Promise<(readonly [path: string, file: ServedFile])[]> {
  // By the package's own door, which is where it is built to, wherever this module runs from.
  const script = new URL(import.meta.resolve('consumption-elements/consumption-elements.js'));
  const folder = new URL(`.${SCRIPT.replace(/\.js$/, '/')}`, script);
  const late = await readdir(folder).catch(() => {
    throw new CommandError('The package is not built: npm run build does it.');
  });
  const names = [SCRIPT, `${SCRIPT}.map`, ...late.map(name => SCRIPT.replace(/\.js$/, `/${name}`))];
  return names.flatMap(path => {
    const type = TYPES.get(extname(path));
    return type === undefined ? [] : [[path, { type, read: () => readFile(new URL(`.${path}`, script)) }]];
  });
}
