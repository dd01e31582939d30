import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dailyUsage } from '../../src/model/daily.js';
import { maskPeople } from '../../src/model/people.js';
import { ranking } from '../../src/model/ranking.js';
import { selectionOfDay, selectionOfRow } from '../../src/model/selection.js';
import { modelOf, reportOf } from './small-report.js';

const MONTH = '2025-02';
const rest = { date: null, month: MONTH };

test('a row is what it names; the others and Unassigned are nothing by name', () => {
  const users = {
    items: [{ id: 'u-1', name: 'Ada', cost: '2' }],
    other: { count: 3, cost: '1' },
    unassigned: { cost: '1' },
  };
  const select = (report = reportOf({ users })) =>
    modelOf(ranking(report.users, 'cost', 5)).rows.map(row => selectionOfRow('user', row, MONTH));
  assert.deepEqual(
    select(),
    ['u-1', null, null].map(id => ({ kind: 'user', id, ...rest })),
  );
  assert.deepEqual(
    select(maskPeople(reportOf({ users }), 'initials')).map(({ id }) => id),
    [null, null, null],
  );
});

test('a column is a day, or an agent type on that day', () => {
  const daily = [
    { date: '2025-02-03', agent_type: 'api', cost: '1' },
    { date: '2025-02-03', agent_type: null, cost: '1' },
  ];
  const { series } = modelOf(
    dailyUsage(reportOf({ daily, agent_types: [{ id: 'api', name: 'API' }] }), 'cost'),
  );
  const day = { date: '2025-02-03', month: MONTH };
  assert.deepEqual(selectionOfDay('2025-02-03', null, MONTH), { kind: 'day', id: null, ...day });
  assert.deepEqual(
    series.map(one => selectionOfDay('2025-02-03', one, MONTH)),
    ['api', null].map(id => ({ kind: 'agent-type', id, ...day })),
  );
});
