/** Imports every door of the installed package in a plain Node, one after another. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InstalledHost } from './sandbox.js';

/** Data and styles are for others to read, and the self-contained file is for a browser's own `<script>`. */
const isForNode = (door: string) => !/\.(json|css)$|^\.\/consumption-elements\.js$/.test(door);

interface Manifest {
  readonly modules: readonly { readonly declarations: readonly { readonly tagName?: string }[] }[];
}

/** @returns doors that threw, each with the first words of why */
export async function brokenDoors({ folder, say }: InstalledHost): Promise<Record<string, string>> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, 'node_modules/consumption-elements', name), 'utf8'));
  const { exports } = (await read('package.json')) as { exports: Record<string, unknown> };
  const { modules } = (await read('custom-elements.json')) as Manifest;
  const tags = modules.flatMap(({ declarations }) => declarations.flatMap(({ tagName }) => tagName ?? []));
  const doors = Object.keys(exports)
    .filter(isForNode)
    .flatMap(door => (door.includes('*') ? tags.map(tag => door.replace('*', tag)) : door));
  const said = await say(`
    const broken = {};
    for (const door of ${JSON.stringify(doors)}) {
      try {
        await import('consumption-elements' + door.slice(1));
      } catch (error) {
        broken[door] = error.message.split(' imported from ')[0];
      }
    }
    if (typeof document !== 'undefined') broken.document = 'is there';
    console.log(JSON.stringify(broken));`);
  return JSON.parse(said) as Record<string, string>;
}
