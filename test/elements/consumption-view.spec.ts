import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { ConsumptionView } from '../../src/index.js';
import { emptyMonth, februaryReport, nothingKnown, withWarnings } from '../fixtures/reports.js';
import { failingClient, silentClient } from '../support/failing-client.js';
import { listenTo, typesOf } from '../support/heard.js';
import { measured, place } from '../support/place.js';
import { mainStatesOf, part, textOf, visibleTextOf } from '../support/rendered.js';
import { scriptFetch, settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';
import { ENDPOINT, TOO_MUCH } from '../support/widget-spec.js';

const COST = ['Monthly spend', 'Spend by agent type', 'Spend by LLM model', 'Spend by other service'];
const ACTIVITY = ['Monthly tokens', 'Tokens by agent type', 'Top users', 'Top agents', 'Tokens by model'];

describe('<consumption-view>', () => {
  async function placeWithFebruary() {
    const page = scriptFetch();
    const view = await place('consumption-view', { endpoint: ENDPOINT, client: page.client });
    await page.last.answer(smallReport());
    return { page, view };
  }

  const headingsOnView = (view: Element) =>
    [...COST, ...ACTIVITY].filter(heading => visibleTextOf(view).includes(heading));

  describe('properties', () => {
    it('mode: shows what the month cost, unless told otherwise', async () => {
      const view = await place('consumption-view', { report: smallReport() });
      expect(headingsOnView(view)).to.deep.equal(COST);
      expect(view.getAttribute('mode')).to.equal('cost');
    });

    it('mode: shows how much was used', async () => {
      const view = await place('consumption-view', { report: smallReport(), mode: 'activity' });
      expect(headingsOnView(view)).to.deep.equal(ACTIVITY);
      expect(view.getAttribute('mode')).to.equal('activity');
    });

    it('mode: takes anything else, or its absence, for cost', async () => {
      const view = await place('consumption-view', { report: smallReport(), mode: 'activity' });
      view.setAttribute('mode', 'bogus');
      await settled();
      expect(headingsOnView(view)).to.deep.equal(COST);
      view.removeAttribute('mode');
      await settled();
      expect(headingsOnView(view)).to.deep.equal(COST);
    });

    it('report: takes a document without asking anyone', async () => {
      const page = scriptFetch();
      const { client } = page;
      await place('consumption-view', { report: smallReport(), endpoint: ENDPOINT, client });
      expect(page.calls).to.deep.equal([]);
    });

    it('month: that no calendar has is refused by the endpoint, and nothing breaks', async () => {
      const page = scriptFetch();
      const view = await place('consumption-view', { endpoint: ENDPOINT, client: page.client, month: 'x' });
      await page.last.refuse(400, 'invalid_month');
      expect(mainStatesOf(view)).to.deep.equal(['error']);
      expect(visibleTextOf(view)).to.contain('The server did not accept this request.');
    });
  });

  describe('events', () => {
    it('tells of a load once for all that it shows', async () => {
      const heard = listenTo(document.body);
      const { view } = await placeWithFebruary();
      expect(typesOf(heard)).to.deep.equal(['consumption-load']);
      expect(heard[0]?.target === view).to.equal(true);
      expect(heard[0]).to.include({ bubbles: true, composed: true });
      expect(heard[0]?.detail.report.totals.cost).to.equal('150.645');
    });

    it('tells of a failure once for all', async () => {
      const heard = listenTo(document.body);
      const page = scriptFetch();
      await place('consumption-view', { endpoint: ENDPOINT, client: page.client });
      await page.last.refuse(404, 'not_found');
      expect(typesOf(heard)).to.deep.equal(['consumption-error']);
    });

    it('tells of a contradiction once for all', async () => {
      const heard = listenTo(document.body);
      const page = scriptFetch();
      await place('consumption-view', { endpoint: ENDPOINT, client: page.client });
      await page.last.answer(smallReport('2025-02', TOO_MUCH));
      expect(typesOf(heard)).to.deep.equal(['consumption-load', 'consumption-mismatch']);
      expect(heard[1]?.detail.mismatches[0]).to.include({ measure: 'total_tokens', actual: 1520 });
    });

    it('tells nothing of what is set', async () => {
      const heard = listenTo(document.body);
      const view = await place('consumption-view', { report: smallReport() });
      view.mode = 'activity';
      view.month = '2025-01';
      view.report = februaryReport();
      await settled();
      expect(heard).to.deep.equal([]);
    });
  });

  describe('states', () => {
    before(() => emulateMedia({ reducedMotion: 'reduce' }));

    async function expectState(view: ConsumptionView, state: string, sentence: string): Promise<void> {
      expect(mainStatesOf(view)).to.deep.equal([state]);
      expect(visibleTextOf(view).split(sentence)).to.have.length(2, `"${sentence}" is said once`);
      await expect(view).to.be.accessible();
    }

    it('is idle without endpoint and report', async () => {
      const view = await place('consumption-view');
      await expectState(view, 'idle', 'Nothing to show yet: set an endpoint or a report.');
      expect(headingsOnView(view)).to.deep.equal([]);
    });

    it('is loading until there is an answer', async () => {
      const view = await place('consumption-view', { endpoint: ENDPOINT, client: silentClient() });
      await expectState(view, 'loading', 'Monthly spend');
      expect(textOf(part(view, '[role=status]'))).to.match(/^Loading.*consumption…$/i);
    });

    for (const mode of ['cost', 'activity'] as const) {
      it(`is ready with figures of ${mode}`, async () => {
        const view = await place('consumption-view', { report: februaryReport(), mode });
        await measured();
        await expectState(view, 'ready', 'Data through ');
      });
    }

    it('is empty where nothing was used', async () => {
      const view = await place('consumption-view', { report: emptyMonth() });
      expect(mainStatesOf(view)).to.deep.equal(['empty']);
      expect(visibleTextOf(view)).to.contain('No usage in February 2025.');
      await expect(view).to.be.accessible();
    });

    it('is unavailable where the source can tell nothing', async () => {
      const view = await place('consumption-view', { report: nothingKnown() });
      expect(mainStatesOf(view)).to.deep.equal(['unavailable']);
      expect(visibleTextOf(view)).to.contain('This source does not report these figures.');
      await expect(view).to.be.accessible();
    });

    for (const [type, state, sentence] of [
      ['unauthenticated', 'unauthenticated', 'Sign in again to see these figures.'],
      ['forbidden', 'forbidden', 'These figures are only for organisation admins.'],
      ['server', 'error', 'The server could not answer. Try again later.'],
    ] as const) {
      it(`is ${state} in one sentence instead of every widget`, async () => {
        const view = await place('consumption-view', { endpoint: ENDPOINT, client: failingClient(type) });
        await expectState(view, state, sentence);
        expect(headingsOnView(view)).to.deep.equal([]);
      });
    }

    it('is stale when a refresh fails, and says of when the figures are', async () => {
      const { page, view } = await placeWithFebruary();
      view.refresh();
      await settled();
      await page.last.refuse(404);
      await expectState(view, 'ready', 'Could not be updated. Figures from ');
      expect(view.matches(':state(stale)')).to.equal(true);
    });

    it('is partial when the report warns', async () => {
      const view = await place('consumption-view', { report: withWarnings() });
      await expectState(view, 'ready', 'A part of the sources did not answer: figures may be missing.');
      expect(view.matches(':state(partial)')).to.equal(true);
    });

    it('is mismatched when the parts contradict the totals', async () => {
      const view = await place('consumption-view', { report: smallReport('2025-02', TOO_MUCH) });
      expect(mainStatesOf(view)).to.deep.equal(['ready']);
      expect(view.matches(':state(mismatch)')).to.equal(true);
      await expect(view).to.be.accessible();
    });
  });

  describe('slots', () => {
    it('says it in the words of the host', async () => {
      const client = failingClient('forbidden');
      const view = await place('consumption-view', { endpoint: ENDPOINT, client });
      const words = view.appendChild(document.createElement('span'));
      Object.assign(words, { slot: 'forbidden', textContent: 'Ask Ada for access.' });
      await settled();
      expect(visibleTextOf(view)).to.contain('Ask Ada for access.');
      expect(visibleTextOf(view)).not.to.contain('organisation admins');
    });

    it('lays itself out around words of the host', async () => {
      const view = await place('consumption-view', { report: smallReport() });
      view.append(Object.assign(document.createElement('span'), { slot: 'forbidden', textContent: 'No.' }));
      await settled();
      expect(headingsOnView(view)).to.deep.equal(COST);
    });

    it('leaves layout and controls to a host that puts widgets inside', async () => {
      const view = await place('consumption-view', { report: smallReport() });
      view.append(document.createElement('monthly-spend'));
      await settled();
      expect(headingsOnView(view)).to.deep.equal(['Monthly spend']);
      expect(view.shadowRoot!.querySelector('header') === null).to.equal(true);
    });
  });
});
