import { createReadStream } from 'node:fs';

export interface Progress {
  readonly bytesRead: number;
}

/** The lines of a UTF-8 file, without their "\n" and without a byte order mark, in batches as they are read. */
export async function* readLines(
  path: string,
  onProgress: (progress: Progress) => void = () => {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let bytesRead = 0;
  let rest = '';
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    bytesRead += chunk.length;
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    onProgress({ bytesRead });
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
