import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Problem } from '../../src/contract/index.js';
import type { DuckDBSource } from '../../src/server/duckdb.js';
import { askText, call, handlerOf, request, storeOf } from './support.js';

let source: DuckDBSource;
before(async () => {
  source = await storeOf([call({ id: '1' }), call({ id: '2', time: '2025-01-10T10:00:00Z' })]);
});
after(() => source.close());

describe('parameters', () => {
  const wrong: [query: string, code: string, named: string][] = [
    ['month=2025-13', 'invalid_month', 'month'],
    ['month=2025-2', 'invalid_month', 'month'],
    ['month=', 'invalid_month', 'month'],
    ['month=0000-01', 'invalid_month', 'month'],
    ['month=9999-12', 'invalid_month', 'month'],
    ['month=2025-02&month=2025-02', 'invalid_month', 'month'],
    ["month=2025-02'--", 'invalid_month', 'month'],
    ['timezone=Mars/Olympus', 'invalid_parameter', 'timezone'],
    ['timezone=%2B05:30', 'invalid_parameter', 'timezone'],
    ['timezone=', 'invalid_parameter', 'timezone'],
    ['timezone=UTC&timezone=UTC', 'invalid_parameter', 'timezone'],
    ['top=0', 'invalid_parameter', 'top'],
    ['top=51', 'invalid_parameter', 'top'],
    ['top=5.5', 'invalid_parameter', 'top'],
    ['top=-1', 'invalid_parameter', 'top'],
    ['top=1e1', 'invalid_parameter', 'top'],
    ['top=5&top=5', 'invalid_parameter', 'top'],
    ['models=0', 'invalid_parameter', 'models'],
    ['models=101', 'invalid_parameter', 'models'],
    ['models=1;DROP TABLE usage', 'invalid_parameter', 'models'],
  ];
  for (const [query, code, named] of wrong) {
    test(`${query} is refused, by name`, async () => {
      const response = await handlerOf(source)(request(query));
      const problem = (await response.json()) as Problem;
      assert.equal(response.status, 400);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      assert.equal(problem.code, code);
      assert.equal(problem.status, 400);
      assert.ok(problem.detail.startsWith(named));
    });
  }

  test('at their limits and unknown ones are taken', async () => {
    await askText(
      source,
      'month=1970-01&top=50&models=100&timezone=America/Argentina/Buenos_Aires&utm=x&utm=y',
    );
    await askText(source, 'month=9998-12&top=1&models=1&timezone=Etc/GMT%2B5');
  });

  test('left out are the newest month with usage, in UTC', async () => {
    const defaults = await askText(source, '');
    assert.equal(defaults, await askText(source, 'month=2025-02&timezone=UTC&top=5&models=20'));
  });
});
