/** What is cut out of a file stands there, word for word. */
import { existsSync, readFileSync } from 'node:fs';
import type { Sample } from './samples.js';

export function checkExcerpt({ code, excerptOf }: Sample): string[] {
  const file = String(excerptOf);
  if (!existsSync(file)) return [`There is no ${file}.`];
  return `\n${readFileSync(file, 'utf8')}`.includes(`\n${code}`) ? [] : [`${file} has no such lines.`];
}
