import { isUtf8 } from 'node:buffer';
import { UsageFileError } from './usage-file-error.js';

const LINE_FEED = 0x0a;

/**
 * Bytes of a file as text, a byte order mark and all. Letters that are none would all be read as the same one, and users
 * whose names differ in them as one user.
 *
 * @param firstLine which line of the file they begin with
 * @throws {UsageFileError} if they are not UTF-8, with the first line that is not
 */
export function utf8Text(bytes: Buffer, firstLine: number): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  let line = firstLine;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) break;
    line += 1;
    start = end + 1;
  }
  throw new UsageFileError(`Line ${line} is not UTF-8.`);
}
