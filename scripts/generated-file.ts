/** Files that are generated and checked in: written by default, compared with `--check`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export function writeOrCheck(path: string, document: unknown, howToWrite: string): void {
  writeOrCheckText(path, `${JSON.stringify(document, null, 2)}\n`, howToWrite);
}

export function writeOrCheckText(path: string, text: string, howToWrite: string): void {
  const current = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (current === text) return console.log(`${path} is up to date.`);
  if (process.argv.includes('--check')) {
    console.error(`${path} is out of date: run "${howToWrite}" and commit it.`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`${path} written.`);
}
