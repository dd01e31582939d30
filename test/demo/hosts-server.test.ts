/** The server beside the host apps: tokens that expire, and whose usage each of them reads. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { serveHost } from '../../demo/hosts/server/host-server.js';
import { ACCESS, openOrganizations } from '../../demo/hosts/server/organizations.js';
import { createSessions } from '../../demo/hosts/server/sessions.js';
import type { Problem, Report } from '../../src/contract/index.js';

const LIFETIME = 60_000;
let now = 0;

const folder = await mkdtemp(join(tmpdir(), 'host '));
await writeFile(join(folder, 'index.html'), '<!doctype html>');
await writeFile(join(folder, '.env'), 'SECRET=1');
const source = await openOrganizations();
const sessions = createSessions({ lifetime: LIFETIME, now: () => now });
const { origin, close } = await serveHost({ folder, source, sessions, access: ACCESS, port: 0 });
after(async () => {
  await close();
  source.close();
  await rm(folder, { recursive: true });
});

async function signIn(as: string): Promise<string> {
  const response = await fetch(`${origin}/session${as}`, { method: 'POST' });
  assert.equal(response.status, 201);
  assert.equal(response.headers.get('Cache-Control'), 'no-store');
  return ((await response.json()) as { token: string }).token;
}

const ask = (token: string) =>
  fetch(`${origin}/api/consumption?month=2025-02`, { headers: { Authorization: `Bearer ${token}` } });

const costOf = async (token: string) => ((await (await ask(token)).json()) as Report).totals.cost;
const codeOf = async (response: Response) => ((await response.json()) as Problem).code;

test('a token reads its own organisation, and no other', async () => {
  assert.equal(await costOf(await signIn('')), '1509.645');
  assert.equal(await costOf(await signIn('?as=maya')), '1509.645');
  const small = Number(await costOf(await signIn('?as=ben')));
  assert.ok(small > 100 && small < 1000, String(small));
});

test('somebody who may read nothing is told 403', async () => {
  const response = await ask(await signIn('?as=guest'));
  assert.equal(response.status, 403);
  assert.equal(await codeOf(response), 'forbidden');
});

test('a token is good until its time is over, and then it is nobody’s', async () => {
  const token = await signIn('');
  now += LIFETIME - 1;
  assert.equal((await ask(token)).status, 200);
  now += 1;
  for (const gone of [token, token, 'invented', '']) {
    const response = await ask(gone);
    assert.equal(response.status, 401, gone);
    assert.equal(await codeOf(response), 'unauthenticated');
  }
});

test('sessions are posted for, by people who are known', async () => {
  assert.equal((await fetch(`${origin}/session`)).status, 400);
  assert.equal((await fetch(`${origin}/session?as=mallory`, { method: 'POST' })).status, 400);
});

test('pages come under the strict policy, and nothing else comes', async () => {
  const page = await fetch(origin);
  assert.equal(page.headers.get('Content-Type'), 'text/html; charset=utf-8');
  assert.match(page.headers.get('Content-Security-Policy') ?? '', /^default-src 'none'; script-src 'self'/);
  for (const path of ['/.env', '/../package.json', '/%2e%2e/package.json', '/nothing.js']) {
    assert.equal((await fetch(origin + path)).status, 404, path);
  }
});
