import { RequestError } from './errors.js';

/**
 * Reads a body as UTF-8 text, without its byte order mark.
 *
 * @param limit bytes after decompression; one more and the stream is cut at once, so a small bomb stays small.
 * @throws {RequestError} `too-large`, or `network` when the connection breaks.
 */
export async function readText(body: ReadableStream<Uint8Array> | null, limit: number): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new RequestError('network', 'The connection broke in the middle of the answer.', { cause });
    });
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      reader.cancel().catch(() => {});
      throw new RequestError('too-large', `The answer is larger than ${limit} bytes.`);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** "application/json; charset=utf-8" → "application/json"; empty when there is none. */
export function mediaType(response: Response): string {
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';', 1);
  return type.trim().toLowerCase();
}
