import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findMismatches } from '../../../src/contract/index.js';
import { ask, call, type RawRecord } from '../support.js';
import { onEveryEngine } from './support/engines.js';

onEveryEngine(({ storeOf }) => {
  /** February's report over these records. */
  async function february(records: readonly RawRecord[], query = '') {
    const source = await storeOf(records);
    const report = await ask(source, `month=2025-02&${query}`);
    await source.close();
    return report;
  }

  const service = (changes: RawRecord) =>
    call({ model: null, input_tokens: null, output_tokens: null, service: 'ocr', ...changes });

  describe('rankings', () => {
    test('go by tokens, then by id, and end with those of unknown tokens', async () => {
      const { users } = await february([
        call({ user_id: 'c', input_tokens: 50, output_tokens: 0 }),
        call({ user_id: 'b', input_tokens: 50, output_tokens: 0 }),
        call({ user_id: 'z', input_tokens: 60, output_tokens: 1 }),
        call({ user_id: 'a', input_tokens: null, output_tokens: null, cost: '99' }),
      ]);
      assert.deepEqual(
        users?.items.map(({ id, total_tokens }) => [id, total_tokens]),
        [
          ['z', 61],
          ['b', 50],
          ['c', 50],
          ['a', null],
        ],
      );
    });

    test('sum who is below the top, and keep apart who is not named', async () => {
      const report = await february(
        [
          ...['a', 'b', 'c', 'd'].map((id, index) => call({ user_id: id, input_tokens: 100 - index })),
          call({ input_tokens: 7, output_tokens: 0, cost: '0.5' }),
        ],
        'top=2',
      );
      assert.deepEqual(
        report.users?.items.map(user => user.id),
        ['a', 'b'],
      );
      assert.deepEqual(report.users?.other, { count: 2, cost: '2', total_tokens: 98 + 97 + 40 });
      assert.deepEqual(report.users?.unassigned, { cost: '0.5', total_tokens: 7 });
      assert.equal(report.coverage?.users, 'partial');
      assert.deepEqual(findMismatches(report), []);
    });

    test('are absent where nobody is named, and empty where nothing happened', async () => {
      const nobody = await february([call()]);
      assert.equal(nobody.agents, null);
      assert.equal(nobody.coverage?.agents, 'none');
      assert.equal(nobody.coverage?.agent_types, 'none');
      const nothing = await february([call({ time: '2025-03-01T00:00:00Z' })]);
      assert.deepEqual(nothing.agents, { items: [], other: null, unassigned: null });
      assert.equal(nothing.coverage?.agents, 'full');
    });

    test('of models are the top by cost and the top by tokens together, dearest first', async () => {
      const { models } = await february(
        [
          call({ model: 'dear', cost: '9', input_tokens: 1, output_tokens: 0 }),
          call({ model: 'busy', cost: '1', input_tokens: 900 }),
          call({ model: 'middling', cost: '2', input_tokens: 500 }),
        ],
        'models=1',
      );
      assert.deepEqual(
        models?.items.map(model => model.id),
        ['dear', 'busy'],
      );
      assert.equal(models?.other?.count, 1);
      assert.equal(models?.other?.cost, '2');
    });
  });

  describe('names', () => {
    test('are the newest of their id, of the whole usage before now', async () => {
      const { users, agents } = await february([
        call({ user_id: 'u', user_name: 'Old', agent_id: 'a', agent_name: 'Bot', agent_type: 'api' }),
        call({ user_id: 'u', user_name: 'New', time: '2025-04-01T00:00:00Z' }),
        call({ user_id: 'u', user_name: 'Future', time: '2025-07-01T00:00:00Z' }),
        call({ agent_id: 'a', agent_type: 'no_code', time: '2025-02-20T00:00:00Z' }),
        call({ agent_id: 'a', time: '2025-02-25T00:00:00Z' }),
      ]);
      assert.equal(users?.items[0]?.name, 'New');
      assert.deepEqual([agents?.items[0]?.name, agents?.items[0]?.agent_type], ['Bot', 'no_code']);
    });

    test('of long ago are found for an id that has none since', async () => {
      const { users } = await february([
        call({ user_id: 'u', user_name: 'Once', time: '2023-05-01T00:00:00Z' }),
        call({ user_id: 'u' }),
        call({ user_id: 'v' }),
      ]);
      assert.deepEqual(
        users?.items.map(user => user.name),
        ['Once', 'v'],
      );
    });

    test('of one instant are settled by their letters', async () => {
      const names = ['Zed', 'Abe', 'Mia'];
      const { users } = await february(names.map(user_name => call({ user_id: 'u', user_name })));
      assert.equal(users?.items[0]?.name, 'Abe');
    });
  });

  describe('models and services', () => {
    test('of one id from two spellings are one row', async () => {
      const { models } = await february([call({ model: 'p/m' }), call({ provider: 'p', model: 'm' })]);
      assert.deepEqual(
        models?.items.map(({ id, name, provider, cost }) => [id, name, provider, cost]),
        [['p/m', 'm', 'p', '2']],
      );
    });

    test('share the cost, and leave tokens and requests to the models', async () => {
      const report = await february([call({ requests: 3 }), service({ cost: '4', requests: 50 })]);
      assert.deepEqual(
        [report.totals.cost, report.totals.total_tokens, report.totals.requests],
        ['5', 100, 3],
      );
      assert.deepEqual(findMismatches(report), []);
    });

    test('make a day of services alone a day of no tokens, not of unknown ones', async () => {
      const report = await february([service({ time: '2025-02-05T00:00:00Z' }), call()]);
      assert.deepEqual(
        report.daily?.map(row => [row.date, row.total_tokens]),
        [
          ['2025-02-03', 100],
          ['2025-02-05', 0],
        ],
      );
      const alone = await february([service({ user_id: 'u' })]);
      assert.equal(alone.totals.total_tokens, 0);
      assert.equal(alone.users?.items[0]?.total_tokens, 0);
    });

    test('add up quantities of one unit exactly, and none of two', async () => {
      const { services } = await february([
        ...Array.from({ length: 10 }, () => service({ quantity: '0.1', unit: 'pages' })),
        service({ service: 'web', service_name: 'Web access', quantity: 1, unit: 'requests', cost: '20' }),
        service({ service: 'web', quantity: 1, unit: 'megabytes' }),
      ]);
      assert.deepEqual(services?.items, [
        { id: 'web', name: 'Web access', cost: '21', quantity: null, unit: null },
        { id: 'ocr', name: 'ocr', cost: '10', quantity: 1, unit: 'pages' },
      ]);
    });
  });

  describe('what is not known', () => {
    test('is null where no record tells it, and a sum of those that do', async () => {
      const none = await february([call()]);
      assert.equal(none.totals.cache_read_input_tokens, null);
      const some = await february([call(), call({ cache_read_input_tokens: 30 })]);
      assert.equal(some.totals.cache_read_input_tokens, 30);
      const bucket = await february([call({ grain: 'hour' })]);
      assert.equal(bucket.totals.requests, null);
    });

    test('are prices: the cost is of what is priced, and the models without are named', async () => {
      const report = await february([call(), call({ provider: 'p', model: 'free', cost: null })]);
      assert.equal(report.totals.cost, '1');
      assert.equal(report.coverage?.cost, 'mixed');
      assert.deepEqual(report.warnings, [{ code: 'unpriced_models', detail: '2025-02: p/free' }]);
      const unpriced = await february([call({ cost: null })]);
      assert.equal(unpriced.totals.cost, null);
      assert.equal(unpriced.coverage?.cost, 'none');
      assert.equal(unpriced.totals.total_tokens, 100);
    });

    test('are prices too of what has requests or a quantity alone: it does not pass for free', async () => {
      const bare = { input_tokens: null, output_tokens: null, cost: null };
      const counted = call({ model: 'counted', ...bare, requests: 7 });
      const pages = service({ cost: null, quantity: '3', unit: 'pages', agent_type: 'api' });
      const report = await february([call(), counted, service({}), pages]);
      assert.equal(report.coverage?.cost, 'mixed');
      assert.deepEqual(report.warnings, [{ code: 'unpriced_models', detail: '2025-02: counted, ocr' }]);
      const alone = await february([counted, pages]);
      assert.deepEqual([alone.totals.cost, alone.coverage?.cost], [null, 'none']);
      assert.deepEqual(alone.warnings, report.warnings);
    });
  });

  describe('agent types', () => {
    test('come in the configured order, then those that are only found, by id', async () => {
      const source = await storeOf([
        call({ agent_type: 'zeta' }),
        call({ agent_type: 'batch', time: '2025-01-01T00:00:00Z' }),
        call({ agent_type: 'api' }),
      ]);
      const builtIn = await ask(source, 'month=2025-02');
      assert.deepEqual(
        builtIn.agent_types?.map(type => type.name),
        ['API', 'Framework', 'No-Code', 'batch', 'zeta'],
      );
      const agentTypes = [{ id: 'zeta', name: 'Zeta!' }];
      const own = await ask(source, 'month=2025-02', { agentTypes, modelNames: { m: 'Model M' } });
      assert.deepEqual(
        own.agent_types?.map(type => type.name),
        ['Zeta!', 'api', 'batch'],
      );
      assert.equal(own.models?.items[0]?.name, 'Model M');
      await source.close();
    });
  });
});
