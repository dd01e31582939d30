/** Styles are written for people, with room and reasons; a browser needs neither. */
import { transform } from 'lightningcss';
import type { Plugin } from 'vite';

/** A style sheet of Lit's without expressions in it: all of ours are. */
const SHEET = /\bcss`([^`$]+)`/g;

export function minifySheet(sheet: string): string {
  return transform({ filename: 'sheet.css', code: Buffer.from(sheet), minify: true }).code.toString();
}

/** The same module with its style sheets as short as they can be said. */
export function minifyStyles(module: string): string {
  return module.replace(SHEET, (_, sheet: string) => `css\`${minifySheet(sheet)}\``);
}

export const minifiedStyles: Plugin = {
  name: 'minified-styles',
  transform(code, id) {
    return /\/src\/.*\.ts$/.test(id) && code.includes('css`')
      ? { code: minifyStyles(code), map: null }
      : null;
  },
};
