/** Subresource integrity of the self-contained file and of the folder beside it, for hosts that pin what they load. */
import { createHash } from 'node:crypto';
import { bundle } from './bundle.js';
import { selfContained } from './entries.js';

/** By path, as it stands in dist/: hashes as `integrity` attributes and import maps take them. */
export type Integrity = Readonly<Record<string, string>>;

/** "sha384-", and the hash in base64. */
export const integrityOf = (code: string): string =>
  `sha384-${createHash('sha384').update(code).digest('base64')}`;

export function integrityOfAll(files: Iterable<readonly [path: string, code: string]>): Integrity {
  const hashes = [...files].map(([path, code]) => [path, integrityOf(code)] as const);
  return Object.fromEntries(hashes.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Of what the sources at hand would be published as. */
export async function integrityOfSources(): Promise<Integrity> {
  const chunks = await bundle({ ...selfContained, sourceMap: true });
  return integrityOfAll(chunks.map(({ fileName, code }) => [fileName, code]));
}
