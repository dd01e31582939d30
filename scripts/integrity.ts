/** Subresource integrity of the self-contained file and of the folder beside it, for hosts that pin what they load. */
import { createHash } from 'node:crypto';
import type { OutputChunk } from 'rollup';

/** By path, as it stands in dist/: "sha384-" and the hash in base64, as `integrity` attributes and import maps take it. */
export type Integrity = Readonly<Record<string, string>>;

export function integrityOf(chunks: readonly Pick<OutputChunk, 'fileName' | 'code'>[]): Integrity {
  return Object.fromEntries(
    chunks
      .map(({ fileName, code }): [string, string] => [
        fileName,
        `sha384-${createHash('sha384').update(code).digest('base64')}`,
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
