/** Elements come and go; nothing of them stays. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CDPSession } from 'puppeteer-core';
import { stage } from './support/stage.js';

const { openHost } = await stage();

const TAGS = [
  'monthly-spend',
  'spend-by-agent-type',
  'spend-by-model',
  'spend-by-service',
  'monthly-tokens',
  'tokens-by-agent-type',
  'tokens-by-model',
  'top-users',
  'top-agents',
  'consumption-view',
];

/** Objects that live after a collection, by the prototype that they inherit from. */
async function count(client: CDPSession, prototype: string): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  const { result } = await client.send('Runtime.evaluate', { expression: prototype });
  const { objects } = await client.send('Runtime.queryObjects', { prototypeObjectId: result.objectId! });
  const { result: length } = await client.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: 'function () { return this.length; }',
  });
  await client.send('Runtime.releaseObject', { objectId: objects.objectId! });
  return length.value as number;
}

async function listeners(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSEventListeners')!.value;
}

/** Half of the rounds remove the elements while they still wait for their answer. */
async function mountAndUnmount(tags: readonly string[], rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const elements = tags.map(tag => document.createElement(tag));
    for (const element of elements) element.setAttribute('endpoint', `/api/consumption?round=${round % 4}`);
    document.body.append(...elements);
    if (round % 2 === 0) await new Promise(resolve => setTimeout(resolve, 30));
    for (const element of elements) element.remove();
  }
  await new Promise(resolve => setTimeout(resolve, 300));
}

test('500 mounts and unmounts leave no instance, no observer and no listener', async () => {
  const { page, problems } = await openHost('');
  await page.evaluate(() => customElements.whenDefined('top-users'));
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  await page.evaluate(mountAndUnmount, TAGS, 4);
  const before = {
    observers: await count(client, 'ResizeObserver.prototype'),
    listeners: await listeners(client),
  };

  await page.evaluate(() => {
    (globalThis as { kept?: Element }).kept = document.createElement('top-users');
  });
  assert.equal(
    await count(client, 'customElements.get("top-users").prototype'),
    1,
    'one that is kept is seen',
  );
  await page.evaluate(() => delete (globalThis as { kept?: Element }).kept);

  await page.evaluate(mountAndUnmount, TAGS, 500 / TAGS.length);
  for (const tag of [...TAGS, 'consumption-mode-toggle', 'consumption-month-select']) {
    assert.equal(await count(client, `customElements.get("${tag}").prototype`), 0, `<${tag}> that live on`);
  }
  const after = {
    observers: await count(client, 'ResizeObserver.prototype'),
    listeners: await listeners(client),
  };
  assert.deepEqual(after, before);
  assert.deepEqual(problems, []);
});
