import { createReadStream } from 'node:fs';
import { utf8Text } from './utf8-text.js';

export interface Progress {
  readonly bytesRead: number;
}

/**
 * The lines of a UTF-8 file, without their "\n" and without a byte order mark, in batches as they are read.
 *
 * @throws {UsageFileError} if it is not UTF-8
 */
export async function* readLines(
  path: string,
  onProgress: (progress: Progress) => void = () => {},
): AsyncGenerator<string> {
  let bytesRead = 0;
  let given = 0;
  // Of the line that has no end yet: put together once, or a long one would be copied for each of its parts.
  let open: Buffer[] = [];
  const take = (bytes: Buffer): string => {
    const text = utf8Text(bytes, given + 1);
    return given === 0 ? text.replace(/^\ufeff/, '') : text;
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    bytesRead += chunk.length;
    const end = chunk.lastIndexOf('\n');
    if (end >= 0) {
      const lines = take(Buffer.concat([...open, chunk.subarray(0, end)])).split('\n');
      given += lines.length;
      open = [];
      yield* lines;
    }
    open.push(chunk.subarray(end + 1));
    onProgress({ bytesRead });
  }
  const rest = take(Buffer.concat(open));
  if (rest !== '') yield rest;
}
