/** A file or standard input as text, no more of it than an endpoint may send. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { MAX_BYTES } from '../../client/attempt.js';
import { readText } from '../../client/read-body.js';
import { isRequestError } from '../../client/errors.js';
import { CommandError } from '../command-error.js';

export const STDIN = '-';

/**
 * @returns the text; `null` if it is larger than the elements would take from an endpoint
 * @throws {CommandError} if it cannot be read
 */
export async function readInput(path: string): Promise<string | null> {
  const stream = path === STDIN ? process.stdin : createReadStream(path);
  try {
    return await readText(Readable.toWeb(stream) as ReadableStream<Uint8Array>, MAX_BYTES);
  } catch (error) {
    if (!isRequestError(error)) throw error;
    if (error.type === 'too-large') return null;
    const { code, message } = error.cause as NodeJS.ErrnoException;
    throw new CommandError(code === 'ENOENT' ? `${path}: there is no such file.` : `${path}: ${message}.`);
  }
}
