/** What is cut out of a file stands there, line by line; only how deep all of it is indented may differ. */
import { existsSync, readFileSync } from 'node:fs';
import type { Sample } from './samples.js';

export function checkExcerpt({ code, excerptOf }: Sample): string[] {
  const file = String(excerptOf);
  if (!existsSync(file)) return [`There is no ${file}.`];
  return isCutOutOf(readFileSync(file, 'utf8'), code) ? [] : [`${file} has no such lines.`];
}

export function isCutOutOf(text: string, excerpt: string): boolean {
  const lines = text.split('\n');
  const wanted = excerpt.replace(/\n$/, '').split('\n');
  return lines.some((line, from) => {
    const depth = line.length - line.trimStart().length - (wanted[0]!.length - wanted[0]!.trimStart().length);
    const indent = ' '.repeat(Math.max(depth, 0));
    return wanted.every((want, index) => lines[from + index] === (want === '' ? '' : indent + want));
  });
}
