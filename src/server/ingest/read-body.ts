/** A body that is sent in, out as its lines: never more of it than the limit, however small it is when compressed. */
import { IngestProblem } from './ingest-problems.js';

/**
 * @param gzip whether the body is compressed
 * @param maxBytes of the body as it is sent and, if that is compressed, again of what it unfolds to
 * @throws {IngestProblem} if it is too large, or cannot be read to its end as UTF-8
 */
export async function* readLinesOf(
  body: ReadableStream<Uint8Array>,
  { gzip, maxBytes }: { readonly gzip: boolean; readonly maxBytes: number },
): AsyncGenerator<string> {
  const sent = body.pipeThrough(limit(maxBytes));
  const plain = gzip
    ? sent.pipeThrough(new DecompressionStream('gzip') as Transformer).pipeThrough(limit(maxBytes))
    : sent;
  const reader = plain.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  // Parts of a line that has no end yet: put together once, or one long line would be copied for each of its parts.
  let open: string[] = [];
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const [first = '', ...others] = decoder.decode(next.value, { stream: true }).split('\n');
      open.push(first);
      const last = others.pop();
      if (last === undefined) continue;
      yield open.join('');
      yield* others;
      open = [last];
    }
    open.push(decoder.decode());
  } catch (error) {
    if (error instanceof IngestProblem) throw error;
    throw new IngestProblem(
      'unreadable_body',
      'The body broke off, is not UTF-8, or is not compressed as it says.',
    );
  } finally {
    // What was not read is not wanted; that it may have failed meanwhile changes nothing.
    await reader.cancel().catch(() => {});
  }
  yield open.join('');
}

type Transformer = ReadableWritablePair<Uint8Array, Uint8Array>;

function limit(maxBytes: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes)
        throw new IngestProblem('batch_too_large', `A batch has at most ${maxBytes} bytes.`);
      controller.enqueue(chunk);
    },
  });
}
