/** The app that the README begins with: its files, by their paths, out of the fences that say `app=`. */
const FENCE = /^```\w+ app=(\S+)\n(.*?)^```$/gms;

/** Of a file whose first line is a comment that begins with it. */
export const pathOf = (code: string): string | null => /^\/[/*] ([\w./-]+)/.exec(code)?.[1] ?? null;

/** @throws {Error} where the README has two files of one path */
export function readmeApp(readme: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [, path = '', code = ''] of readme.matchAll(FENCE)) {
    if (files.has(path)) throw new Error(`The README has ${path} twice.`);
    files.set(path, code);
  }
  return files;
}
