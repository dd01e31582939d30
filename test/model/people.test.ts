import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { initialsOf, maskPeople, stricterOf, toPeople, type People } from '../../src/model/people.js';
import { ranking } from '../../src/model/ranking.js';
import { februaryReport } from '../fixtures/reports.js';
import { parseReport } from '../../src/contract/index.js';
import { modelOf, reportOf } from './small-report.js';

const items = [
  { id: 'ada@acme.example', name: 'Ada Lovelace', total_tokens: 5, cost: '9' },
  { id: 'u-2', name: 'Grace', total_tokens: 7, cost: '1' },
  { id: 'u-3', name: null, total_tokens: 6, cost: '2' },
  { id: 'alan@acme.example', name: null, total_tokens: null, cost: '3' },
  { id: 'ada@acme.example', name: 'Ada Lovelace', total_tokens: 4, cost: '1' },
];
const report = () => reportOf({ users: { items, other: { count: 2, cost: '1', total_tokens: 1 } } });
const shown = (people: People, of = report()) =>
  maskPeople(of, people).users!.items.map(({ id, name }) => [id, name]);

describe('what a host may say', () => {
  const cases: [string | null | undefined, People][] = [
    [null, 'names'],
    [undefined, 'names'],
    ['names', 'names'],
    ['initials', 'initials'],
    ['hidden', 'hidden'],
    ['', 'hidden'],
    ['hiden', 'hidden'],
    ['Initials', 'hidden'],
    ['constructor', 'hidden'],
  ];
  for (const [wish, people] of cases)
    test(`${String(wish)}: ${people}`, () => assert.equal(toPeople(wish), people));

  test('of two wishes the stricter holds', () => {
    assert.equal(stricterOf('names', 'initials'), 'initials');
    assert.equal(stricterOf('hidden', 'initials'), 'hidden');
    assert.equal(stricterOf('names', 'names'), 'names');
  });
});

describe('people', () => {
  test('are those of the report where names are shown', () => {
    const given = report();
    assert.equal(maskPeople(given, 'names'), given);
  });

  test('are numbers by usage where they are hidden; one id is one person', () => {
    const given = report();
    assert.deepEqual(shown('hidden', given), [
      ['person-000001', null],
      ['person-000002', null],
      ['person-000003', null],
      ['person-000003', null],
      ['person-000004', null],
    ]);
    assert.deepEqual(
      maskPeople(given, 'hidden').users!.items.map(user => user.total_tokens),
      [7, 6, 5, 4, null],
    );
  });

  test('are initials where there is a name or a mail address, else numbers', () => {
    assert.deepEqual(
      shown('initials').map(([, name]) => name),
      ['G.', null, 'A. L.', 'A. L.', 'A.'],
    );
  });

  test('are numbers by cost where nobody knows the tokens, and in the report’s order where nothing is known', () => {
    const costs = { users: { items: items.map(item => ({ ...item, total_tokens: null })) } };
    assert.deepEqual(
      shown('initials', reportOf(costs)).map(([id, name]) => [id?.at(-1), name]),
      [
        ['1', 'A. L.'],
        ['2', 'A.'],
        ['3', null],
        ['4', 'G.'],
        ['1', 'A. L.'],
      ],
    );
    const nothing = { users: { items: items.map(({ id, name }) => ({ id, name })) } };
    assert.deepEqual(
      shown('initials', reportOf(nothing)).map(([, name]) => name),
      ['A. L.', 'G.', null, 'A.', 'A. L.'],
    );
  });

  test('keep their figures, and all that is beside them', () => {
    const given = report();
    const { users, ...rest } = maskPeople(given, 'hidden');
    assert.deepEqual({ ...rest, users: given.users }, given);
    assert.deepEqual(users!.other, given.users!.other);
    assert.deepEqual(
      users!.items.map(({ cost }) => cost).sort(),
      given.users!.items.map(({ cost }) => cost).sort(),
    );
  });

  test('leave nothing of theirs behind in the whole report', () => {
    const given = parseReport(februaryReport());
    for (const people of ['initials', 'hidden'] as const) {
      const text = JSON.stringify(maskPeople(given, people));
      for (const { id, name } of given.users!.items) {
        assert.ok(!text.includes(JSON.stringify(id)), id);
        assert.ok(!text.includes(String(name)), String(name));
      }
    }
  });

  test('are the same object for the same report, which is not changed', () => {
    const given = report();
    const before = structuredClone(given);
    assert.equal(maskPeople(given, 'hidden'), maskPeople(given, 'hidden'));
    assert.notEqual(maskPeople(given, 'hidden'), maskPeople(given, 'initials'));
    assert.deepEqual(given, before);
  });

  test('who are not known stay unknown', () => {
    const given = reportOf();
    assert.equal(maskPeople(given, 'hidden'), given);
  });

  test('rank as before, without an id to lead anywhere', () => {
    const given = report();
    const rows = (of: typeof given) => modelOf(ranking(of.users, 'cost', 3)).rows;
    const [open, masked] = [rows(given), rows(maskPeople(given, 'hidden'))];
    assert.deepEqual(
      masked.map(({ kind, cost, share }) => [kind, cost, share]),
      open.map(({ kind, cost, share }) => [kind, cost, share]),
    );
    assert.deepEqual(
      masked.map(({ id, name, person }) => [id, name, person]),
      [
        [null, null, 3],
        [null, null, 4],
        [null, null, 2],
        [null, null, null],
      ],
    );
  });
});

describe('initials', () => {
  const cases: [string, string | null][] = [
    ['Amara Okafor', 'A. O.'],
    ['  maria   del Carmen garcía ', 'M. G.'],
    ['Grace', 'G.'],
    ['Ada Lovelace <ada@acme.example>', 'A. A.'],
    ['ada.lovelace@acme.example', 'A.'],
    ['(Ada) "Lovelace"', 'A. L.'],
    ['山田 太郎', '山. 太.'],
    ['محمد علي', 'م. ع.'],
    ['क्षमा शर्मा', 'क्ष. श.'],
    ['e\u0301lise', 'E\u0301.'],
    ['\u202EAda\u202C', 'A.'],
    ['3M Ops', '3. O.'],
    ['😀 !!', null],
    ['', null],
  ];
  for (const [name, expected] of cases)
    test(name || 'nothing', () => assert.equal(initialsOf(name), expected));

  test('of names that go on for ever are short, and soon found', () => {
    assert.equal(initialsOf('W'.repeat(1_000_000)), 'W.');
    assert.ok(initialsOf(`e${'\u0301'.repeat(50_000)}`)!.length < 40);
    assert.equal(initialsOf('ab '.repeat(300_000)), 'A. A.');
  });
});
