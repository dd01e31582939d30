/** What the package's doors lead to among the sources: "consumption-elements/contract" → "…/src/contract/index.ts". */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

interface PackageJson {
  readonly name: string;
  readonly exports: Record<string, string | { readonly default: string }>;
}

const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8')) as PackageJson;
const tags = readdirSync('src/elements').filter(tag => existsSync(`src/elements/${tag}/define.ts`));

export const doors: ReadonlyMap<string, string> = new Map(
  Object.entries(exports).flatMap(([door, target]) => {
    const built = typeof target === 'string' ? target : target.default;
    const source = built.replace(/^\.\/dist\/(.*)\.js$/, 'src/$1.ts');
    return (door.includes('*') ? tags : ['']).flatMap(tag => {
      const file = resolve(source.replaceAll('*', tag));
      return file.endsWith('.ts') && existsSync(file)
        ? [[name + door.slice(1).replace('*', tag), file] as const]
        : [];
    });
  }),
);

/** Samples import the package by its name; what is bundled for them is its sources, and modules of the test's own. */
export const throughDoors = (modules: Readonly<Record<string, string>> = {}): Plugin => ({
  name: 'through-doors',
  enforce: 'pre',
  resolveId: (id, importer) =>
    doors.get(id) ?? (id in modules && (importer?.startsWith('\0') ?? true) ? `\0${id}` : null),
  load: id => modules[id.slice(1)] ?? null,
});
