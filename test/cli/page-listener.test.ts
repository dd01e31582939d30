import assert from 'node:assert/strict';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { pageHtml } from '../../src/cli/serve/page.js';
import { isOwnHost, pageListener } from '../../src/cli/serve/page-listener.js';
import { STRICT_CSP } from '../../src/cli/serve/strict-csp.js';

describe('hosts', () => {
  for (const host of [
    'localhost',
    'localhost:5173',
    'LOCALHOST:1',
    '127.0.0.1:5173',
    '[::1]:5173',
    '[::1]',
  ]) {
    test(`${host} is this machine`, () => assert.ok(isOwnHost(host)));
  }
  for (const host of [
    undefined,
    '',
    'evil.example',
    'localhost.evil.example',
    'evil.example:5173',
    '127.0.0.1.evil.example',
    'localhost:5173@evil.example',
    'localhost, evil.example',
    '0.0.0.0:5173',
    '192.168.1.2',
    'localhost.',
  ]) {
    test(`${host} is not`, () => assert.ok(!isOwnHost(host)));
  }
});

describe('the listener', () => {
  let server: Server;
  before(async () => {
    const files = new Map([
      ['/', { type: 'text/html; charset=utf-8', read: () => '<!doctype html>' }],
      ['/gone.js', { type: 'text/javascript', read: () => Promise.reject(new Error('ENOENT /secret/path')) }],
    ]);
    server = createServer(pageListener(files, (_request, response) => void response.end('the endpoint')));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  });
  after(() => server.close());

  function ask(path: string, { host = 'localhost', method = 'GET' } = {}) {
    const { port } = server.address() as AddressInfo;
    return new Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: string }>(
      (resolve, reject) => {
        const asked = request({ port, host: '127.0.0.1', path, method, headers: { host }, agent: false });
        asked.on('error', reject).end();
        asked.on('response', answer => {
          const { statusCode: status, headers } = answer;
          void text(answer).then(body => resolve({ status, headers, body }));
        });
      },
    );
  }

  for (const [what, path, options, status, body] of [
    ['the page', '/', {}, 200, '<!doctype html>'],
    ['the page, whatever is asked of it', '/?month=2025-02', {}, 200, '<!doctype html>'],
    [
      'the page to nobody by another name',
      '/',
      { host: 'evil.example' },
      421,
      'This is answered on localhost only.\n',
    ],
    ['the endpoint', '/api/consumption?month=2025-02', {}, 200, 'the endpoint'],
    [
      'the endpoint to nobody by another name',
      '/api/consumption',
      { host: 'evil.example' },
      421,
      'This is answered on localhost only.\n',
    ],
    ['no icon', '/favicon.ico', {}, 204, ''],
    ['nothing else', '/package.json', {}, 404, 'There is nothing here.\n'],
    ['nothing of the disk', '/consumption-elements/../../package.json', {}, 404, 'There is nothing here.\n'],
    ['no path of this machine in an error', '/gone.js', {}, 404, 'There is nothing here.\n'],
    ['no POST', '/', { method: 'POST' }, 405, 'Only GET is answered here.\n'],
    ['the head alone to HEAD', '/', { method: 'HEAD' }, 200, ''],
  ] as const) {
    test(`serves ${what}`, async () => {
      const answer = await ask(path, options);
      assert.deepEqual([answer.status, answer.body], [status, body]);
    });
  }

  test('sends the strict policy, and lets no other site in', async () => {
    const { headers } = await ask('/');
    const policy = String(headers['content-security-policy']);
    assert.ok(policy.startsWith(`${STRICT_CSP}; `));
    assert.match(policy, /frame-ancestors 'none'/);
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['access-control-allow-origin'], undefined);
  });
});

test('the page shows names as text', () => {
  const html = pageHtml({ title: '<script>"&', timezone: 'Europe/Paris' });
  assert.match(html, /<title>&#60;script&#62;&#34;&#38;<\/title>/);
  assert.match(html, /endpoint="\/api\/consumption" timezone="Europe\/Paris"/);
});
