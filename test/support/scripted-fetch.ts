import { createClient, type ConsumptionClient } from '../../src/client/index.js';

/** One request that reached the page's `fetch`, to be answered by hand. */
export interface ScriptedCall {
  readonly url: URL;
  readonly month: string | null;
  readonly isAborted: boolean;
  /** 200 with this document. */
  answer(document: unknown): Promise<void>;
  /** A problem of this status, as an endpoint of the contract sends it. */
  refuse(status: number, code?: string, headers?: HeadersInit): Promise<void>;
  /** Any response at all. */
  respond(response: Response): Promise<void>;
}

export interface ScriptedFetch {
  readonly calls: readonly ScriptedCall[];
  /** A client of this fetch alone: no answer of another test is remembered in it. */
  readonly client: ConsumptionClient;
  /** The latest request. */
  readonly last: ScriptedCall;
}

/** A `fetch` whose answers are released by hand, in whatever order a test wants them. */
export function scriptFetch(): ScriptedFetch {
  const calls: ScriptedCall[] = [];
  const fetch: typeof globalThis.fetch = (input, init) =>
    new Promise((resolve, reject) => {
      const signal = init?.signal;
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      calls.push(callTo(new URL(String(input)), signal, resolve));
    });
  return {
    calls,
    client: createClient({ fetch }),
    get last() {
      const call = calls.at(-1);
      if (!call) throw new Error('Nothing was requested.');
      return call;
    },
  };
}

function callTo(
  url: URL,
  signal: AbortSignal | null | undefined,
  resolve: (response: Response) => void,
): ScriptedCall {
  const respond = async (response: Response) => {
    resolve(response);
    await settled();
  };
  return {
    url,
    month: url.searchParams.get('month'),
    get isAborted() {
      return signal?.aborted ?? false;
    },
    respond,
    answer: document =>
      respond(new Response(JSON.stringify(document), { headers: { 'content-type': 'application/json' } })),
    refuse: (status, code = 'internal', headers = {}) =>
      respond(
        new Response(JSON.stringify({ status, code }), {
          status,
          headers: { ...headers, 'content-type': 'application/problem+json' },
        }),
      ),
  };
}

/** Everything that follows from what just happened is done: bodies read, elements updated, those inside them too. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await nextTask();
}

/** As `setTimeout(…, 0)`, which waits for 4 ms once it is nested. */
function nextTask(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
