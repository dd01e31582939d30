/** Markdown in, its fenced samples out: each with the kind that says how it is run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a sample is run; a fence that is none of these is a mistake. */
export type Kind =
  | 'page'
  | 'browser'
  | 'server'
  | 'script'
  | 'styles'
  | 'document'
  | 'records'
  | 'policy'
  | 'commands'
  | 'output'
  | 'app'
  | 'excerpt';

export interface Sample {
  /** "docs/theming.md:12", the line of its first fence */
  readonly name: string;
  readonly language: string;
  readonly kind: Kind;
  readonly code: string;
  /** What it is cut out of, where it is. */
  readonly excerptOf: string | null;
  /** Where it lies in the README's app, if it is a file of that. */
  readonly appFile: string | null;
}

const KINDS: Readonly<Record<string, Kind>> = {
  html: 'page',
  js: 'browser',
  ts: 'browser',
  css: 'styles',
  json: 'document',
  jsonc: 'document',
  csv: 'records',
  ndjson: 'records',
  http: 'policy',
  sh: 'commands',
  text: 'output',
};

const FENCE = /^```(\S*)[^\S\n]*([^\n]*)\n(.*?)^```$/gms;
const OF_A_SERVER = /from '(node:|consumption-elements\/server)/;

/** @throws {Error} naming a fence of no known kind */
export function samplesIn(file: string, markdown: string): Sample[] {
  return [...markdown.matchAll(FENCE)].map(({ index, 1: language = '', 2: info = '', 3: code = '' }) => {
    const name = `${file}:${markdown.slice(0, index).split('\n').length}`;
    const said = (what: string) => new RegExp(`(?:^|\\s)${what}=(\\S+)`).exec(info)?.[1] ?? null;
    const fence = { name, language, code, excerptOf: said('file'), appFile: said('app') };
    return { ...fence, kind: kindOf({ ...fence, info }) };
  });
}

function kindOf(fence: Omit<Sample, 'kind'> & { readonly info: string }): Kind {
  const { name, language, info, code, excerptOf, appFile } = fence;
  if (excerptOf !== null) return 'excerpt';
  if (appFile !== null) return 'app';
  const kind = KINDS[language];
  if (!kind)
    throw new Error(`${name}: nobody knows how to run "${language || 'a fence without a language'}".`);
  const words = info.split(/\s+/).filter(Boolean);
  const unknown = words.find(word => word !== 'server' && word !== 'script');
  if (unknown) throw new Error(`${name}: nobody knows what "${unknown}" asks for.`);
  if (kind !== 'browser') return kind;
  if (words.includes('script')) return 'script';
  return words.includes('server') || OF_A_SERVER.test(code) ? 'server' : 'browser';
}

/** Every page that people read. */
export const pages: readonly string[] = [
  'README.md',
  ...readdirSync('docs')
    .filter(name => name.endsWith('.md'))
    .sort()
    .map(name => join('docs', name)),
];

export const samples: readonly Sample[] = pages.flatMap(page => samplesIn(page, readFileSync(page, 'utf8')));

export const samplesOf = (...kinds: Kind[]): Sample[] => samples.filter(({ kind }) => kinds.includes(kind));

/** A sample with a fault in it, to show that its runner can fail. */
export const planted = (
  kind: Kind,
  language: string,
  code: string,
  { excerptOf = null, appFile = null }: Partial<Sample> = {},
): Sample => ({
  name: `a planted ${kind}`,
  language,
  kind,
  code,
  excerptOf,
  appFile,
});
