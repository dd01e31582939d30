import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { RequestErrorFacts, RequestErrorType } from '../../src/client/errors.js';
import { page, type Environment } from '../../src/client/environment.js';
import type { ClientOptions } from '../../src/client/host.js';
import { PageClient } from '../../src/client/page-client.js';
import { startFaultServer, type FaultServer } from '../support/fault-server.js';

/** Waits are real, but twenty times as short: 1.5 s for an attempt, long enough on a machine that is busy with others. */
const hurried: Environment = { ...page, wait: (ms, signal) => page.wait(ms / 20, signal) };

let server: FaultServer;
let elsewhere: FaultServer;

before(async () => {
  [server, elsewhere] = await Promise.all([startFaultServer(), startFaultServer()]);
});
after(async () => {
  await Promise.all([server.close(), elsewhere.close()]);
});

function asker(options: ClientOptions = {}) {
  const client = new PageClient(options, hurried);
  return (path: string, signal = new AbortController().signal) => client.ask(server.origin + path, signal);
}

async function fails(path: string, type: RequestErrorType, facts: RequestErrorFacts = {}) {
  await assert.rejects(asker()(path), { name: 'RequestError', type, ...facts });
  return server.visits(path.split('?')[0]!);
}

async function eventually(condition: () => boolean, within = 5_000): Promise<number> {
  const begun = Date.now();
  while (!condition()) {
    assert.ok(Date.now() - begun < within, `not within ${within} ms`);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  return Date.now() - begun;
}

describe('over a real connection', () => {
  test('the server sees a plain fetch close when it is aborted (or the tests below would prove nothing)', async () => {
    const path = '/never/control';
    const leaving = new AbortController();
    const pending = fetch(server.origin + path, { signal: leaving.signal }).catch(() => {});
    await eventually(() => server.visits(path).length === 1);
    assert.equal(server.visits(path)[0]!.abandonedAt, undefined);
    leaving.abort();
    await pending;
    await eventually(() => server.visits(path)[0]!.abandonedAt !== undefined);
  });

  test('twelve askers make one request, which closes when the twelfth leaves and not before', async () => {
    const path = '/never/twelve';
    const ask = asker();
    const askers = Array.from({ length: 12 }, () => new AbortController());
    const left = askers.map(({ signal }) => assert.rejects(ask(path, signal), { name: 'AbortError' }));
    await eventually(() => server.visits(path).length === 1);
    for (const each of askers.slice(1)) each.abort();
    await new Promise(resolve => setTimeout(resolve, 50));
    assert.equal(server.visits(path)[0]!.abandonedAt, undefined);
    askers[0]!.abort();
    assert.ok((await eventually(() => server.visits(path)[0]!.abandonedAt !== undefined)) <= 100);
    await Promise.all(left);
    assert.equal(server.visits(path).length, 1);
  });

  test('answers that come out of order reach those who asked for them', async () => {
    const ask = asker();
    const [slow, fast] = await Promise.all([ask('/json/a?delays=120'), ask('/json/b?delays=1')]);
    assert.ok(slow.receivedAt - fast.receivedAt > 50);
  });

  test('a refresh overtakes a slow answer, which is never delivered', async () => {
    const client = new PageClient({}, hurried);
    const path = '/json/overtaken';
    const url = `${server.origin}${path}?delays=150,1`;
    const asking = client.ask(url, new AbortController().signal);
    await eventually(() => server.visits(path).length === 1);
    client.refresh(url);
    assert.deepEqual((await asking).document, { index: 1 });
    await eventually(() => server.visits(path)[0]!.abandonedAt !== undefined);
  });
});

describe('a server', () => {
  for (const [what, path] of [
    ['never answers', '/never/timeout'],
    ['stalls after its headers', '/stall'],
  ] as const) {
    test(`that ${what} is a timeout, asked once, and its connection is closed`, async () => {
      const begun = Date.now();
      const visits = await fails(path, 'timeout');
      const took = Date.now() - begun;
      assert.ok(took >= 1_490, `${took} ms`);
      await eventually(() => visits[0]!.abandonedAt !== undefined);
      assert.equal(visits.length, 1);
    });
  }

  for (const [what, path] of [
    ['resets every connection', '/reset'],
    ['breaks off in the middle of the body', '/truncate'],
  ] as const) {
    test(`that ${what} is a network error after three more tries`, async () => {
      assert.equal((await fails(path, 'network')).length, 4);
    });
  }

  test('that nobody runs is a network error', async () => {
    const gone = await startFaultServer();
    await gone.close();
    const asking = new PageClient({}, hurried).ask(`${gone.origin}/json`, new AbortController().signal);
    await assert.rejects(asking, { type: 'network' });
  });

  for (const failures of [0, 1, 2, 3]) {
    for (const how of ['503', 'reset']) {
      test(`that fails ${failures} times (${how}) and then answers is asked ${failures + 1} times`, async () => {
        const path = `/flaky/${how}-${failures}`;
        const answer = await asker()(`${path}?failures=${failures}&how=${how}`);
        assert.deepEqual(answer.document, { index: failures });
        const visits = server.visits(path);
        assert.equal(visits.length, failures + 1);
        for (const [index, visit] of visits.slice(1).entries()) {
          const shortest = 10 * 2 ** index * 0.5;
          assert.ok(visit.at - visits[index]!.at >= Math.floor(shortest) - 1);
        }
      });
    }
  }

  test('that fails four times is asked four times', async () => {
    assert.equal((await fails('/flaky/four?failures=4', 'server', { status: 503 })).length, 4);
  });

  test('that asks for a second is not asked before it has passed', async () => {
    const path = '/flaky/patient';
    const client = new PageClient({}, page);
    await client.ask(`${server.origin}${path}?retry-after=1`, new AbortController().signal);
    const [first, second] = server.visits(path);
    assert.ok(second!.at - first!.at >= 999, `${second!.at - first!.at} ms`);
  });

  test('that limits the rate is left in peace until its time', async () => {
    const ask = asker();
    const path = '/problem/limit';
    for (let tries = 0; tries < 3; tries += 1) {
      await assert.rejects(ask(`${path}?status=429&retry-after=60&code=rate_limited`), {
        type: 'rate-limited',
        code: 'rate_limited',
      });
    }
    assert.equal(server.visits(path).length, 1);
  });

  for (const [status, type] of [
    [400, 'invalid-request'],
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [410, 'not-found'],
    [422, 'invalid-request'],
  ] as const) {
    test(`that says ${status} is asked once`, async () => {
      const query = `status=${status}&code=some_code&detail=Some%20words`;
      const visits = await fails(`/problem/${status}?${query}`, type, {
        status,
        code: 'some_code',
        detail: 'Some words',
      });
      assert.equal(visits.length, 1);
    });
  }

  for (const [what, query] of [
    ['sends a sign-in page', 'type=text/html&text=<html>'],
    ['sends plain text', 'type=text/plain&text={}'],
    ['sends no type', 'type=&text={}'],
    ['sends nothing', ''],
    ['sends 204', 'status=204'],
    ['sends a part', 'status=206&text={}'],
    ['ends its JSON too early', 'text={"a":'],
  ] as const) {
    test(`that ${what} is an invalid response, asked once`, async () => {
      const path = `/answer/${what.replaceAll(' ', '-')}`;
      assert.equal((await fails(`${path}?${query}`, 'invalid-response')).length, 1);
    });
  }

  for (const status of [301, 302, 307, 308]) {
    test(`that redirects (${status}) to another origin sends no header there`, async () => {
      const ask = asker({ headers: { 'x-api-key': 'secret' } });
      const to = encodeURIComponent(`${elsewhere.origin}/json/stolen`);
      await assert.rejects(ask(`/redirect/${status}?status=${status}&to=${to}`), /perhaps to a sign-in page/);
      assert.equal(server.visits(`/redirect/${status}`)[0]!.headers['x-api-key'], 'secret');
      assert.equal(elsewhere.visits('/json/stolen').length, 0);
    });
  }

  test('that sends a bomb of 256 MB is cut off after 8 MB', async () => {
    const before = process.memoryUsage().rss;
    const asking = new PageClient({}, page).ask(`${server.origin}/bomb`, new AbortController().signal);
    await assert.rejects(asking, { type: 'too-large' });
    const visits = server.visits('/bomb');
    await eventually(() => visits[0]!.abandonedAt !== undefined);
    assert.equal(visits.length, 1);
    const growth = (process.memoryUsage().rss - before) / 1024 / 1024;
    assert.ok(growth < 64, `grew by ${growth.toFixed()} MB`);
  });

  test('that guards its answer gives it after one sign-in', async () => {
    let token = 'old';
    let signIns = 0;
    const ask = asker({
      headers: async () => ({ authorization: `Bearer ${token}` }),
      onUnauthenticated() {
        signIns += 1;
        token = 'good';
      },
    });
    await Promise.all(['a', 'b', 'c'].map(name => ask(`/guarded/${name}`)));
    assert.equal(signIns, 1);
    assert.equal(server.visits('/guarded/a').length, 2);
  });
});
