import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { howToGetPeers, isMissingPeer } from '../../src/cli/serve/missing-peers.js';

const INSTALLED = 'node_modules/consumption-elements/dist/cli/serve/serve.js';

describe('the line that brings DuckDB', () => {
  for (const [what, module, folder, line] of [
    ['in a project', `/home/ada/app/${INSTALLED}`, '/home/ada/app', 'npm install @duckdb/node-api csv-parse'],
    [
      'in a folder of a project',
      `/home/ada/app/${INSTALLED}`,
      '/home/ada/app/data',
      'npm install @duckdb/node-api csv-parse',
    ],
    [
      'in a project of pnpm, which keeps packages deeper',
      `/home/ada/app/node_modules/.pnpm/consumption-elements@0.1.0/${INSTALLED}`,
      '/home/ada/app',
      'npm install @duckdb/node-api csv-parse',
    ],
    [
      'in a clone',
      '/home/ada/consumption-elements/dist/cli/serve/serve.js',
      '/home/ada',
      'npm install @duckdb/node-api csv-parse',
    ],
    [
      'for a global package',
      `/usr/lib/${INSTALLED}`,
      '/home/ada/app',
      'npm install --global @duckdb/node-api csv-parse',
    ],
    [
      'for npx, which looks nowhere else',
      `/home/ada/.npm/_npx/1f/${INSTALLED}`,
      '/home/ada/app',
      'npx -p consumption-elements -p @duckdb/node-api -p csv-parse consumption-elements serve ' +
        `usage.csv 'my usage.csv' 'it'\\''s.csv' --port 0`,
    ],
  ] as const) {
    test(what, () => {
      const args = ['usage.csv', 'my usage.csv', "it's.csv", '--port', '0'];
      assert.equal(howToGetPeers({ module, folder }, args), line);
    });
  }

  test('brings prices too where there is something to estimate', () => {
    const place = { module: `/home/ada/app/${INSTALLED}`, folder: '/home/ada/app' };
    assert.equal(
      howToGetPeers(place, ['usage.csv', '--estimate']),
      'npm install @duckdb/node-api csv-parse @pydantic/genai-prices',
    );
  });

  const missing = (message: string, code = 'ERR_MODULE_NOT_FOUND') =>
    isMissingPeer(Object.assign(new Error(message), { code }));

  test('is said for these packages, and for no other mistake', () => {
    assert.ok(missing("Cannot find package '@duckdb/node-api' imported from /x.js"));
    assert.ok(missing("Cannot find package 'csv-parse' imported from /x.js"));
    assert.ok(missing("Cannot find package '@pydantic/genai-prices' imported from /x.js"));
    assert.ok(!missing("Cannot find package 'valibot' imported from /x.js"));
    assert.ok(!missing("Cannot find package 'csv-parse' imported from /x.js", 'EACCES'));
    assert.ok(!isMissingPeer(undefined));
  });
});
