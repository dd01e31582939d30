/** An answer, or what somebody posts, of more bytes than are taken. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/**
 * Reads a body as UTF-8 text, without its byte order mark.
 *
 * @param limit bytes after decompression; one more and the stream is cut at once, so a small bomb stays small
 * @throws {TooLargeError} beyond the limit, and whatever the stream fails with
 */
export async function readText(body: ReadableStream<Uint8Array> | null, limit: number): Promise<string> {
  if (!body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      reader.cancel().catch(() => {});
      throw new TooLargeError(`more than ${limit} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
