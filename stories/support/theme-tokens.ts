/** The public tokens, read from the one list of them: `src/styles/tokens.ts`. */
import { tokens } from '../../src/styles/tokens.js';

export interface ThemeToken {
  /** "--consumption-accent" */
  readonly name: string;
  /** What holds where nobody sets it. */
  readonly initial: ThemeValue;
}

/** A colour for each colour scheme, or any other CSS value. */
export type ThemeValue = { readonly light: string; readonly dark: string } | { readonly text: string };

const TOKEN = /--(_[\w-]+):\s*var\((--consumption-[\w-]+),\s*(.+)\);/g;
const SCHEMES = /^light-dark\((#\w+),\s*(#\w+)\)$/;
const REFERENCE = /^var\(--(_[\w-]+)\)$/;

export function themeTokens(): ThemeToken[] {
  const found = [...tokens.cssText.matchAll(TOKEN)].map(([, key = '', name = '', initial = '']) => ({
    key,
    name,
    initial,
  }));
  const initialOf = (text: string): string => {
    const key = REFERENCE.exec(text)?.[1];
    const other = found.find(token => token.key === key);
    return other ? initialOf(other.initial) : text;
  };
  return found.map(({ name, initial }) => ({ name, initial: parseValue(initialOf(initial)) }));
}

function parseValue(text: string): ThemeValue {
  const [, light, dark] = SCHEMES.exec(text) ?? [];
  return light && dark ? { light, dark } : { text };
}

/** What a host would write, of what differs from the defaults. */
export function themeCss(selector: string, values: ReadonlyMap<string, ThemeValue>): string {
  const lines = [...values].map(([name, value]) => `  ${name}: ${printValue(value)};`);
  return lines.length === 0 ? '' : [`${selector} {`, ...lines, '}'].join('\n');
}

function printValue(value: ThemeValue): string {
  return 'text' in value ? value.text : `light-dark(${value.light}, ${value.dark})`;
}
