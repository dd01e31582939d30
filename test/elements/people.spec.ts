import { expect } from '@open-wc/testing';
import type { ReportDocument } from '../../src/contract/index.js';
import type { People } from '../../src/model/people.js';
import { listenTo } from '../support/heard.js';
import { measured, place } from '../support/place.js';
import { elementsIn, part, tableOf, textOf } from '../support/rendered.js';
import { scriptFetch, settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';
import { ENDPOINT } from '../support/widget-spec.js';

const NAMES = ['Ada Lovelace', 'Grace Hopper', 'Alan Turing', 'Annie Easley', 'Karen Sparck'];

function organisation(month?: string): ReportDocument {
  const items = NAMES.map((name, index) => ({
    id: `${name.split(' ')[1]!.toLowerCase()}@acme.example`,
    name,
    total_tokens: 500 - index * 100,
    cost: `${50 - index * 10}`,
  }));
  return smallReport(month, { users: { items, other: null, unassigned: null } });
}

/** Everything of an element that a reader, a script or a screen reader could come by. */
function traceIn(element: Element): string {
  return elementsIn(element)
    .flatMap(one => [...one.attributes].map(({ value }) => value))
    .concat(textOf(element))
    .join('\n');
}

const TELLTALE = new RegExp(NAMES.flatMap(name => name.split(' ')).join('|'), 'i');

describe('people', () => {
  const shown = (element: Element) => tableOf(element).rows.map(([name]) => name);

  for (const [people, expected] of [
    ['names', NAMES],
    ['initials', ['A. L.', 'G. H.', 'A. T.', 'A. E.', 'K. S.']],
    ['hidden', ['User 1', 'User 2', 'User 3', 'User 4', 'User 5']],
    ['hiden', ['User 1', 'User 2', 'User 3', 'User 4', 'User 5']],
  ] as const) {
    it(`are shown as people="${people}" says`, async () => {
      const widget = await place('top-users', { report: organisation(), userHref: '/users/{id}' });
      widget.setAttribute('people', people);
      await measured();
      expect(shown(widget)).to.deep.equal([...expected]);
      expect(TELLTALE.test(traceIn(widget))).to.equal(people === 'names');
      expect(elementsIn(widget).filter(one => one.localName === 'a')).to.have.length(
        people === 'names' ? 5 : 0,
      );
      await expect(widget).to.be.accessible();
    });
  }

  it('are named again when the host says so', async () => {
    const widget = await place('top-users', { report: organisation(), people: 'hidden' });
    widget.removeAttribute('people');
    widget.people = 'names';
    await settled();
    expect(textOf(widget)).to.contain('Ada Lovelace');
  });

  it('are numbers in the reader’s digits', async () => {
    const widget = await place('top-users', { report: organisation(), people: 'hidden', lang: 'ar-EG' });
    await measured();
    expect(textOf(part(widget, 'li'))).to.match(/١/);
    expect(TELLTALE.test(traceIn(widget))).to.equal(false);
  });

  for (const [ofView, ofWidget, expected] of [
    ['initials', 'names', 'A. L.'],
    ['initials', 'hidden', 'User 1'],
    ['hidden', 'initials', 'User 1'],
    ['names', 'initials', 'A. L.'],
  ] as const) {
    it(`in a view that says ${ofView}, for a widget that says ${ofWidget}: ${expected}`, async () => {
      const view = await place('consumption-view', {
        report: organisation(),
        mode: 'activity',
        people: ofView,
      });
      const [taking, own] = [document.createElement('top-users'), document.createElement('top-users')];
      view.append(Object.assign(taking, { people: ofWidget as People }));
      view.append(Object.assign(own, { people: ofWidget as People, report: organisation() }));
      for (const widget of [taking, own]) await widget.updateComplete;
      for (const widget of [taking, own]) expect(shown(widget)[0]).to.equal(expected);
    });
  }

  it('of the outer view hold in the inner one', async () => {
    const outer = await place('consumption-view', {
      report: organisation(),
      mode: 'activity',
      people: 'hidden',
    });
    const inner = Object.assign(document.createElement('consumption-view'), { mode: 'activity' as const });
    outer.append(inner);
    const widget = document.createElement('top-users');
    inner.append(widget);
    await settled();
    await widget.updateComplete;
    expect(shown(widget)[0]).to.equal('User 1');
  });

  for (const people of ['initials', 'hidden'] as const) {
    it(`are not named by events either: ${people}`, async () => {
      const page = scriptFetch();
      const heard = listenTo(document.body);
      const view = await place('consumption-view', { endpoint: ENDPOINT, client: page.client, people });
      await page.last.answer(organisation());
      view.month = '2025-01';
      await settled();
      await page.last.answer(organisation('2025-01'));
      expect(heard.filter(({ type }) => type === 'consumption-load')).to.have.length(2);
      expect(
        heard.map(({ detail }) => JSON.stringify(detail)).filter(text => TELLTALE.test(text)),
      ).to.deep.equal([]);
      expect(TELLTALE.test(traceIn(view))).to.equal(false);
    });
  }
});
