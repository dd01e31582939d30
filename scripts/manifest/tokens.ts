/**
 * The public tokens that an element reads, from its style sheets: those that come late too, and those of the elements
 * it draws inside itself, which inherit what is set on it.
 */
import { readFileSync } from 'node:fs';
import { tokens } from '../../src/styles/tokens.js';
import { importedBy } from './imported-by.js';
import type { Token } from './schema.js';
import { tokenDescriptions } from './token-descriptions.js';

const DEFAULT = /var\((--consumption-[\w-]+),\s*(.+)\);/g;
const PRIVATE_DECLARATION = /(--_[\w-]+):([^;]*);/g;
const READ = /var\((--[\w-]+)/g;

/** What a style sheet reads, through any number of private tokens. */
export function readIn(sheets: string): Set<string> {
  const privately = [...sheets.matchAll(PRIVATE_DECLARATION)];
  const read = new Set<string>();
  const add = (text: string): void => {
    for (const [, name = ''] of text.matchAll(READ)) {
      if (read.has(name)) continue;
      read.add(name);
      for (const [, declared, value = ''] of privately) if (declared === name) add(value);
    }
  };
  add(sheets.replaceAll(PRIVATE_DECLARATION, ''));
  return read;
}

const defaults = [...tokens.cssText.matchAll(DEFAULT)].map(([, name = '', value = '']) => ({ name, value }));

/** `var(--_accent)` → the default that is public. */
const inPublic = (value: string): string => value.replace(/^var\(--_([\w-]+)\)$/, 'var(--consumption-$1)');

function describe({ name, value }: (typeof defaults)[number]): Token {
  const words = tokenDescriptions[name];
  if (!words) throw new Error(`${name} has no description in scripts/manifest/token-descriptions.ts.`);
  const { syntax, description } = words;
  return { name, syntax, description, default: inPublic(value) };
}

const described = defaults.map(describe);
const strangers = Object.keys(tokenDescriptions).filter(name => !defaults.some(token => token.name === name));
if (strangers.length > 0) throw new Error(`Described, but no tokens: ${strangers.join(', ')}.`);

/** In the order of `src/styles/tokens.ts`. */
export function tokensOf(tag: string): Token[] {
  const files = [...importedBy(`src/elements/${tag}/define.ts`)];
  const sheets = files.map(file => readFileSync(file, 'utf8')).filter(text => text.includes('css`'));
  const read = readIn(sheets.join('\n'));
  return described.filter(
    ({ name }) => read.has(name) && (tokenDescriptions[name]?.drawnBy?.includes(tag) ?? true),
  );
}
