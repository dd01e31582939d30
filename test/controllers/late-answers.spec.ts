import { expect } from '@open-wc/testing';
import { listenTo } from '../support/heard.js';
import { place } from '../support/place.js';
import { mainStatesOf, textOf } from '../support/rendered.js';
import { scriptFetch, settled, type ScriptedCall } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';
import { ENDPOINT } from '../support/widget-spec.js';

const MONTHS = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05'] as const;

describe('five questions, one after the other', () => {
  async function askAll() {
    const page = scriptFetch();
    const widget = await place('monthly-spend', { endpoint: ENDPOINT, client: page.client });
    const heard = listenTo(widget);
    for (const month of MONTHS) {
      widget.month = month;
      await settled();
    }
    const asked = new Map(page.calls.map(call => [call.month, call] as const));
    return { widget, heard, callFor: (month: string): ScriptedCall => asked.get(month)! };
  }

  it('show the last one, in whatever order the answers come', async function () {
    this.timeout(60_000);
    for (const order of permutations(MONTHS)) {
      const { widget, heard, callFor } = await askAll();
      for (const month of order) void callFor(month).answer(smallReport(month));
      await settled();
      expect(textOf(widget), order.join()).to.contain('in May 2025');
      expect(
        heard.map(event => event.detail.report.period.month),
        order.join(),
      ).to.deep.equal(['2025-05']);
      widget.remove();
    }
  });

  it('show the last one, though the others fail after it', async () => {
    const { widget, callFor } = await askAll();
    await callFor('2025-05').answer(smallReport('2025-05'));
    for (const month of MONTHS.slice(0, 4)) await callFor(month).refuse(403);
    expect(mainStatesOf(widget)).to.deep.equal(['ready']);
    expect(textOf(widget)).to.contain('in May 2025');
  });

  it('abort what is no longer wanted', async () => {
    const { callFor } = await askAll();
    expect(MONTHS.map(month => callFor(month).isAborted)).to.deep.equal([true, true, true, true, false]);
  });

  it('leave no trace of a client that ignores being aborted', async () => {
    const waiting: (() => void)[] = [];
    const client = {
      ask: (url: string) =>
        new Promise<{ document: unknown; receivedAt: number }>(resolve => {
          const month = new URL(url).searchParams.get('month')!;
          waiting.push(() => resolve({ document: smallReport(month), receivedAt: 0 }));
        }),
      refresh() {},
      watch: () => () => {},
      configure() {},
    };
    const widget = await place('monthly-spend', { endpoint: ENDPOINT, month: '2025-01', client });
    const heard = listenTo(widget);
    widget.endpoint = null;
    await settled();
    for (const answer of waiting) answer();
    await settled();
    expect(mainStatesOf(widget)).to.deep.equal(['idle']);
    expect(heard).to.deep.equal([]);
  });
});

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map(rest => [item, ...rest]),
  );
}
