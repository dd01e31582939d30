/** Whatever an endpoint sends: right figures or an error with a type; nothing runs, nothing stands still. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../../src/contract/index.js';
import { deepAll, tableOf } from './support/in-page.js';
import { stage } from './support/stage.js';

const { openHost, report } = await stage();
const february = await report('2025-02');

/** Far above what drawing takes, far below the ten seconds and more that such names cost a layout without care. */
const LONGEST_TASK = 2500;

type Writable<T> = { -readonly [Key in keyof T]: T[Key] extends object | null ? Writable<T[Key]> : T[Key] };

let answer = '{}';
const { page, settled, text, problems } = await openHost('', {
  answer: () => Promise.resolve({ contentType: 'application/json', body: answer }),
});

/**
 * Shows a report that was tampered with, and checks what must hold of every one.
 *
 * @returns `detail.type` of the view's `consumption-error`, or "load"
 */
async function show(json: string): Promise<string> {
  answer = json;
  const ending = await page.evaluate(showView, String(performance.now()));
  await settled();
  if (ending === 'load') {
    await page.click('>>> input[value=activity]');
    await settled();
  }
  const { longest, ...traces } = await page.evaluate(tracesOfHarm);
  assert.deepEqual(traces, { ran: false, prototypes: [], embedded: 0 });
  assert.ok(longest < LONGEST_TASK, `stood still for ${longest} ms`);
  assert.doesNotMatch(
    await text('consumption-view'),
    /NaN|undefined|Infinity|∞|Invalid Date|\[object|-\$0\.00/,
  );
  assert.deepEqual(problems, []);
  return ending;
}

/** A view in place of the one before, with a question that nobody has asked yet. */
async function showView(question: string): Promise<string> {
  await customElements.whenDefined('top-users');
  const longest = ((globalThis as { tasks?: number[] }).tasks = [0]);
  new PerformanceObserver(list => longest.push(...list.getEntries().map(({ duration }) => duration))).observe(
    {
      type: 'longtask',
    },
  );
  const view = document.createElement('consumption-view');
  const ending = new Promise<string>(resolve => {
    view.addEventListener('consumption-load', () => resolve('load'));
    view.addEventListener('consumption-error', event => resolve(event.detail.type));
  });
  view.setAttribute('endpoint', `/api/consumption?question=${question}`);
  document.body.replaceChildren(view);
  return ending;
}

function tracesOfHarm() {
  return {
    ran: '__pwn' in globalThis,
    prototypes: Object.keys(Object.prototype).concat(Object.keys(Array.prototype)),
    embedded: deepAll(document.body).filter(one => one.matches('img, iframe, object, a, script')).length,
    longest: Math.max(...(globalThis as { tasks?: number[] }).tasks!),
  };
}

function tampered(change: (document: Writable<Report>) => void): string {
  const document = structuredClone(february) as Writable<Report>;
  change(document);
  return JSON.stringify(document);
}

const renamed = (name: string) =>
  tampered(({ agent_types, models, services, users, agents }) => {
    agent_types![0]!.name = name;
    for (const section of [models, services, users, agents]) section!.items[0]!.name = name;
  });

test('markup in names is text, in every place that shows a name', async () => {
  const name = `<img src=x onerror="__pwn=1"><script>__pwn=1</script>'"\${__pwn=1}`;
  assert.equal(await show(renamed(name)), 'load');
  for (const tag of ['tokens-by-agent-type', 'tokens-by-model', 'top-users', 'top-agents']) {
    assert.ok((await text(tag)).includes('<img src=x onerror="__pwn=1">'), tag);
  }
});

test('a name of a megabyte, or of 50,000 marks on one letter, holds nothing up', async () => {
  for (const name of ['W'.repeat(1_000_000), 'a' + '\u0301'.repeat(50_000)]) {
    assert.equal(await show(renamed(name)), 'load');
    assert.ok((await text('top-users')).length < 20_000);
  }
});

test('names and ids that every object knows are names and ids', async () => {
  const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  const json = tampered(({ users }) => {
    users!.items.forEach((user, index) => (user.id = user.name = ids[index]!));
  });
  assert.equal(await show(json), 'load');
  const rows = await page.evaluate(tableOf, 'top-users');
  const expected = february.users!.items.map((user, index) => [
    ids[index],
    user.total_tokens!.toLocaleString('en'),
  ]);
  assert.deepEqual(
    rows.slice(1, 6).map(row => row.slice(0, 2)),
    expected,
  );
});

const typedErrors: Record<string, string> = {
  'a number beyond all numbers': JSON.stringify(february).replace('"1509.645"', '1e999'),
  'a day that no month has': tampered(({ daily }) => (daily![0]!.date = '2025-02-30')),
  'a day of another month': tampered(({ daily }) => (daily![0]!.date = '2025-03-01')),
  'an object for a name': tampered(({ users }) =>
    Object.assign(users!.items[0]!, { name: { _$litType$: 1 } }),
  ),
  'a version to come': tampered(document => Object.assign(document, { schema_version: '2.0' })),
  'no report at all': '{}',
};
for (const [what, json] of Object.entries(typedErrors)) {
  test(`${what} is an error with a type`, async () => {
    assert.equal(await show(json), 'invalid-data');
  });
}

test('a missing day is zero, and two rows of one day and type are one', async () => {
  const json = tampered(document => {
    const rows = document.daily!.filter(({ date }) => date !== '2025-02-10');
    document.daily = [...rows, { ...rows[0]! }] as typeof rows;
  });
  assert.equal(await show(json), 'load');
  const [, ...days] = await page.evaluate(tableOf, 'tokens-by-agent-type');
  assert.equal(days.length, 28 + 1);
  assert.equal(days[9]!.at(-1), '0');
  const ofFirst = february.daily!.filter(({ date }) => date === february.daily![0]!.date);
  const doubled = ofFirst.reduce((sum, row) => sum + row.total_tokens!, february.daily![0]!.total_tokens!);
  assert.equal(days[0]!.at(-1), doubled.toLocaleString('en'));
});
