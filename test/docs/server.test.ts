/** Samples that run in Node; planted faults show that each check can fail. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { integrityOf, integrityOfAll } from '../../scripts/integrity.js';
import { mismatched } from '../fixtures/reports.js';
import { isEdgeSample, runEdge } from './support/run-edge.js';
import { runScript, runServer } from './support/run-server.js';
import { planted, samplesOf } from './support/samples.js';
import { selfContainedFiles } from './support/site.js';

describe('every server sample', () => {
  for (const sample of samplesOf('server').filter(sample => !isEdgeSample(sample))) {
    it(sample.name, async () => assert.deepEqual(await runServer(sample), []));
  }

  const faults: [code: string, RegExp][] = [
    [
      `import { createConsumptionHandler } from 'consumption-elements/server';\ncreateConsumptionHandler({});`,
      /authorize/,
    ],
    [
      `import { createConsumptionHandler } from 'consumption-elements/server';
       import { source } from './source.js';
       export const GET = createConsumptionHandler({ source, authorize: () => null });`,
      /answered 401/,
    ],
    [
      `import { createConsumptionHandler } from 'consumption-elements/server';
       import { source } from './source.js';
       const month = async question => ({ ...(await source.month(question)), daily: [] });
       export const GET = createConsumptionHandler({
         source: { describe: scope => source.describe(scope), month },
         authorize: () => ({ organization: 'acme' }),
       });`,
      /daily does not add up/,
    ],
  ];
  for (const [code, expected] of faults) {
    it(`finds ${expected}`, async () => {
      assert.match((await runServer(planted('server', 'js', code))).join('\n'), expected);
    });
  }
});

describe('every sample for the edge', () => {
  const edge = samplesOf('server').filter(isEdgeSample);
  for (const sample of edge) {
    it(sample.name, async () => assert.deepEqual(await runEdge(sample), []));
  }

  it('is one of at least two', () => assert.ok(edge.length >= 2));

  const app = (authorize: string) => `
    import { createConsumptionHandler } from 'consumption-elements/server';
    import { source } from './source.js';
    export default { fetch: createConsumptionHandler({ source, authorize: ${authorize} }) };`;
  const faults: [code: string, RegExp][] = [
    [`import { readFileSync } from 'node:fs';\nexport default { fetch: readFileSync };`, /needs node:fs/],
    [app(`() => process.env.ORGANIZATION`), /answered 500/],
    [app(`() => ({ organization: 'acme' })`), /answered 200 to somebody/],
    [app(`() => null`), /answered 401/],
  ];
  for (const [code, expected] of faults) {
    it(`finds ${expected}`, async () => {
      assert.match((await runEdge(planted('server', 'js', code))).join('\n'), expected);
    });
  }
});

describe('every script for Node', async () => {
  const built = await selfContainedFiles();
  const integrity = integrityOfAll([...built].map(([path, text]) => [path.slice(1), text]));
  const installed = new Map([
    ['node_modules/consumption-elements/dist/integrity.json', JSON.stringify(integrity)],
  ]);
  const server = createServer((_request, response) => response.end(JSON.stringify(mismatched()))).listen(
    0,
    '127.0.0.1',
  );
  await new Promise(resolve => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  after(() => server.close());

  const outputs: string[] = [];
  for (const sample of samplesOf('script')) {
    it(sample.name, async () => {
      const { problems, output } = await runScript(sample, installed, origin);
      outputs.push(output);
      assert.deepEqual(problems, []);
    });
  }

  it('prints what it says: what does not add up, and the hash of every module', () => {
    const printed = outputs.join('\n');
    assert.match(printed, /adds up to/);
    for (const text of built.values()) assert.ok(printed.includes(integrityOf(text)));
  });

  it('finds one that fails, and one that says nothing', async () => {
    const failing = await runScript(planted('script', 'js', 'throw new Error("no");'), new Map(), origin);
    const silent = await runScript(planted('script', 'js', 'export {};'), new Map(), origin);
    assert.match(failing.problems.join(), /it ended with 1/);
    assert.match(silent.problems.join(), /nothing/);
  });
});
