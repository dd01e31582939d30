import type { IncomingMessage } from 'node:http';

/**
 * What a client sends, as a Web stream that reads no more than is asked for. Unlike `Readable.toWeb`, one that is
 * cancelled leaves the connection open: whoever sends too much is still to be told so.
 */
export function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = incoming.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer, void>;
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await chunks.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
