import assert from 'node:assert/strict';
import { Agent, createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { CANARY } from '../../scripts/testing/canary.js';
import type { ConsumptionHandler } from '../../src/server/index.js';
import { toNodeListener } from '../../src/server/node.js';

/** What the handler was given last, and what it answers next. */
let seen: Request | null = null;
let answer: ConsumptionHandler;
let server: Server;
let port: number;

before(async () => {
  const listener = toNodeListener(request => {
    seen = request;
    return answer(request);
  });
  server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
after(() => server.close());

interface Received {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

function send(
  path: string,
  options: { method?: string; headers?: Record<string, string | string[]> } = {},
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ port, host: '127.0.0.1', path, agent: false, ...options }, incoming => {
      let body = '';
      incoming.setEncoding('utf8').on('data', (text: string) => (body += text));
      incoming.on('end', () => resolve({ status: incoming.statusCode, headers: incoming.headers, body }));
    });
    outgoing.on('error', reject).end();
  });
}

/** Bytes as no well-behaved client would send them; what comes back is the first line. */
function sendRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.once('data', data => {
      resolve(String(data).split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.on('error', reject);
  });
}

const ok: ConsumptionHandler = async () =>
  new Response('{}', { headers: { 'content-type': 'application/json' } });

/** Sends what a handler is to read; several over one connection where an agent keeps it. */
function post(chunks: readonly string[], agent: Agent | false = false): Promise<Received> {
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', path: '/', method: 'POST', agent };
    const outgoing = httpRequest(options, incoming => {
      let body = '';
      incoming.setEncoding('utf8').on('data', (text: string) => (body += text));
      incoming.on('end', () => resolve({ status: incoming.statusCode, headers: incoming.headers, body }));
    });
    outgoing.on('error', reject);
    for (const chunk of chunks) outgoing.write(chunk);
    outgoing.end();
  });
}

describe('the Node listener', () => {
  test('hands over address, method and headers, and sends status, headers and body', async () => {
    answer = async () =>
      new Response('grüß dich', {
        status: 207,
        headers: [
          ['x-a', '1'],
          ['set-cookie', 'a=1'],
          ['set-cookie', 'b=2'],
        ],
      });
    const received = await send('/api?month=2025-02', {
      headers: { cookie: 'session=7', 'x-many': ['a', 'b'] },
    });
    assert.equal(new URL(seen?.url ?? '').search, '?month=2025-02');
    assert.equal(seen?.headers.get('cookie'), 'session=7');
    assert.equal(seen?.headers.get('x-many'), 'a, b');
    assert.deepEqual([received.status, received.body, received.headers['x-a']], [207, 'grüß dich', '1']);
    assert.deepEqual(received.headers['set-cookie'], ['a=1', 'b=2']);
  });

  for (const target of [
    '//evil.example/x?month=2025-02',
    'http://evil.example/x?month=2025-02',
    '/\\evil?month=2025-02',
    '/@evil?month=2025-02',
  ]) {
    test(`reads no host from the target ${target}`, async () => {
      answer = ok;
      const { status } = await send(target, {
        headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
      });
      assert.equal(status, 200);
      assert.equal(new URL(seen?.url ?? '').origin, 'http://localhost');
      assert.equal(new URL(seen?.url ?? '').searchParams.get('month'), '2025-02');
    });
  }

  test('answers methods and targets that no Request can be', async () => {
    answer = ok;
    const { status, headers, body } = await send('/', { method: 'TRACE' });
    // The handler behind it may answer POST alone: nothing is said of what it allows.
    assert.deepEqual([status, headers.allow, body], [405, undefined, '']);
    assert.equal(headers['cache-control'], 'private, no-cache');
    assert.match(await sendRaw('OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'), / 405 /);
  });

  test('sends no body to HEAD', async () => {
    answer = ok;
    const received = await send('/', { method: 'HEAD' });
    assert.deepEqual([received.status, received.body], [200, '']);
    assert.equal(seen?.method, 'HEAD');
  });

  test('answers a handler that fails with 500, and goes on', async () => {
    answer = () => Promise.reject(new Error(CANARY));
    const received = await send('/');
    assert.equal(received.status, 500);
    assert.ok(!received.body.includes(CANARY));
    answer = ok;
    assert.equal((await send('/')).status, 200);
  });

  test('survives a response whose body breaks off', async () => {
    answer = async () =>
      new Response(
        new ReadableStream({
          pull: controller => controller.error(new Error('broken')),
        }),
      );
    await assert.rejects(send('/'));
    answer = ok;
    assert.equal((await send('/')).status, 200);
  });

  test('tells the handler when the client is gone, and goes on', async () => {
    const aborted = new Promise<void>(resolve => {
      answer = async request => {
        await new Promise<void>(gone => request.signal.addEventListener('abort', () => gone()));
        resolve();
        return new Response('too late');
      };
    });
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
      setTimeout(() => socket.destroy(), 50);
    });
    await aborted;
    answer = ok;
    assert.equal((await send('/')).status, 200);
  });

  test('hands over a body as it comes', async () => {
    answer = async request => new Response(await request.text());
    const { body } = await post(['grüß ', 'dich ', 'x'.repeat(300_000)]);
    assert.equal(body, `grüß dich ${'x'.repeat(300_000)}`);
    assert.equal((await post([])).body, '');
  });

  for (const [what, read] of [
    ['is not read', async () => {}],
    [
      'is given up',
      async (request: Request) => {
        const reader = request.body?.getReader();
        await reader?.read();
        await reader?.cancel();
      },
    ],
  ] as const) {
    test(`answers where a body ${what}, and the connection goes on`, async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      answer = async request => {
        await read(request);
        return new Response('too large', { status: 413 });
      };
      const large = Array.from({ length: 100 }, () => 'x'.repeat(1 << 16));
      assert.equal((await post(large, agent)).status, 413);
      answer = async request => new Response(await request.text());
      assert.equal((await post(['next'], agent)).body, 'next');
      agent.destroy();
    });
  }

  test('ends the body with an error where the client goes in the middle of it', async () => {
    const failed = new Promise<unknown>(resolve => {
      answer = async request => {
        await request.text().catch(resolve);
        return new Response('too late');
      };
    });
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf of it');
      setTimeout(() => socket.destroy(), 50);
    });
    assert.ok((await failed) instanceof Error);
    answer = ok;
    assert.equal((await send('/')).status, 200);
  });
});
