import { expect } from '@open-wc/testing';
import { TopUsers } from '../../src/index.js';
import {
  allZero,
  februaryReport,
  hostileNames,
  manyModels,
  manyTypes,
  negativeCosts,
  onlyTotals,
  runningMonth,
  tinyCosts,
} from '../fixtures/reports.js';
import { listenTo, typesOf } from '../support/heard.js';
import { reportSaying } from '../support/hostile.js';
import { measured, place } from '../support/place.js';
import { elementsIn, mainStatesOf, part, textOf, visibleTextOf } from '../support/rendered.js';
import { scriptFetch, settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';
import { ENDPOINT } from '../support/widget-spec.js';

/** A widget with a mistake in it, for some reports. */
class FragileUsers extends TopUsers {
  protected override section(report: Parameters<TopUsers['section']>[0]): ReturnType<TopUsers['section']> {
    if (report.period.month === '2025-02') throw new Error('A mistake.');
    return super.section(report);
  }
}
customElements.define('fragile-users', FragileUsers);

describe('a widget that cannot draw', () => {
  const { error } = console;
  let complaints: unknown[][];
  beforeEach(() => {
    complaints = [];
    console.error = (...words: unknown[]) => void complaints.push(words);
  });
  afterEach(() => (console.error = error));

  it('says so, and leaves the others alone', async () => {
    const view = await place('consumption-view', { report: smallReport(), mode: 'activity' });
    const [fragile, sound] = [new FragileUsers(), document.createElement('top-agents')];
    view.append(fragile, sound);
    await settled();
    expect(mainStatesOf(fragile)).to.deep.equal(['error']);
    expect(visibleTextOf(fragile)).to.contain('These figures could not be drawn.');
    expect(visibleTextOf(sound)).to.contain('Brief writer');
    expect(complaints).to.have.length(1);
  });

  it('draws the next report that it can', async () => {
    const view = await place('consumption-view', { report: smallReport(), mode: 'activity' });
    const fragile = new FragileUsers();
    view.append(fragile);
    await settled();
    view.report = smallReport('2025-01');
    await settled();
    expect(mainStatesOf(fragile)).to.deep.equal(['ready']);
    expect(visibleTextOf(fragile)).to.contain('Ada');
  });

  it('ends its load with one event: the error', async () => {
    const page = scriptFetch();
    const fragile = new FragileUsers();
    Object.assign(fragile, { endpoint: ENDPOINT, client: page.client });
    const heard = listenTo(fragile);
    (await place('top-agents')).parentElement!.append(fragile);
    await settled();
    await page.last.answer(smallReport());
    expect(typesOf(heard)).to.deep.equal(['consumption-error']);
    expect(heard[0]?.detail).to.include({ type: 'render', message: 'A mistake.' });
  });
});

describe('a drawing', () => {
  const nodesIn = (element: Element): number =>
    [element, ...elementsIn(element)].reduce(
      (sum, one) => sum + (one.shadowRoot?.childNodes.length ?? 0) + one.childNodes.length,
      0,
    );

  for (const [name, report] of Object.entries({
    februaryReport,
    manyModels,
    manyTypes,
    negativeCosts,
    hostileNames,
    thirtyOneDaysOfManyTypes: () => {
      const { agent_types, daily } = manyTypes();
      const days = daily.map(row => ({ ...row, date: row.date.replace('2025-02', '2025-03') }));
      return smallReport('2025-03', { agent_types, daily: days });
    },
    hundredLongModels: () => {
      const one = smallReport().models!.items[0]!;
      const items = Array.from({ length: 100 }, (_, index) => ({
        ...one,
        id: `${index}`,
        name: `${index} ${'x'.repeat(10_000)}`,
      }));
      return smallReport('2025-02', { models: { items } });
    },
  })) {
    it(`of ${name} has at most 1,500 nodes a widget`, async () => {
      const view = await place('consumption-view', { report: report() });
      await measured();
      view.mode = 'activity';
      await measured();
      const widgets = [...part(view, '.layout').children];
      expect(widgets.map(widget => widget.localName)).to.have.length(9);
      const sizes = widgets.map(widget => [widget.localName, nodesIn(widget)] as const);
      expect(sizes.filter(([, nodes]) => nodes > 1500)).to.deep.equal([]);
    });
  }

  for (const [name, report] of Object.entries({
    allZero,
    tinyCosts,
    negativeCosts,
    onlyTotals,
    runningMonth,
  })) {
    it(`of ${name} has no number that is none`, async () => {
      const view = await place('consumption-view', { report: report() });
      await measured();
      view.mode = 'activity';
      await measured();
      const written = elementsIn(view).flatMap(element => [...element.attributes].map(({ value }) => value));
      expect([textOf(view), ...written].join('\n')).not.to.match(
        /NaN|undefined|null|Infinity|∞|\[object|Invalid Date|-\$0\.00/,
      );
      expect(written.filter(value => /^-[\d.]+%?$/.test(value))).to.deep.equal([], 'negative lengths');
    });
  }
});

describe('Lit', () => {
  it('has nothing to warn of', async () => {
    const page = scriptFetch();
    const view = await place('consumption-view', { endpoint: ENDPOINT, client: page.client });
    await page.last.answer(smallReport());
    await measured();
    part(view, 'consumption-mode-toggle').shadowRoot!.querySelectorAll('input')[1]!.click();
    part(view, 'consumption-month-select').shadowRoot!.querySelector('button')!.click();
    await measured();
    await page.last.refuse(404);
    view.report = reportSaying('x');
    view.style.width = '300px';
    await measured();
    await place('monthly-spend', { endpoint: 'data:,' });
    await place('spend-by-agent-type', { report: smallReport() });
    await measured();
    const { litIssuedWarnings } = globalThis as { litIssuedWarnings?: Set<string> };
    const warnings = [...(litIssuedWarnings ?? ['Lit keeps no list'])].filter(
      warning => warning !== 'dev-mode' && !warning.startsWith('Lit is in dev mode'),
    );
    expect(warnings).to.deep.equal([]);
  });
});
