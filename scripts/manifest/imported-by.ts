/** A module of src/ → itself and every module that it brings onto a page, at once or late. Imports of types bring nothing. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?!type\b)[^;]*?\bfrom\s+'(\.[^']+)'|\bimport\s*\(?'(\.[^']+)'/g;

export function importedBy(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, named, other] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    importedBy(join(dirname(file), (named ?? other ?? '').replace(/\.js$/, '.ts')), found);
  }
  return found;
}
