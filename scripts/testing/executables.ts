/** Where programs are that this project starts: paths in, the first of them that may be run out. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A path that the environment names comes first, then what is on the PATH, then places that are not on it. */
export function findExecutable(
  commands: readonly string[],
  { named, places = [] }: { readonly named?: string | undefined; readonly places?: readonly string[] } = {},
): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap(folder => commands.map(command => join(folder, command)));
  return [named ?? '', ...onPath, ...places].find(path => path !== '' && runs(path));
}
