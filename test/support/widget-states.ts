import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { emptyMonth, nothingKnown } from '../fixtures/reports.js';
import { failingClient, silentClient } from './failing-client.js';
import { measured, place } from './place.js';
import { mainStatesOf, part, textOf, visibleTextOf } from './rendered.js';
import { scriptFetch, settled } from './scripted-fetch.js';
import { smallReport } from './small-report.js';
import { ENDPOINT, TOO_MUCH, type WidgetSpec } from './widget-spec.js';

/** Every state and flag: one main state at a time, a sentence on view, nothing that axe objects to. */
export function describeStates({ tag, heading, summary, mismatch }: WidgetSpec): void {
  describe('states', () => {
    // While a drawing fades in, its contrast is measured too low.
    before(() => emulateMedia({ reducedMotion: 'reduce' }));

    async function expectState(element: Element, state: string, sentence: string): Promise<void> {
      expect(mainStatesOf(element)).to.deep.equal([state]);
      expect(visibleTextOf(element)).to.contain(sentence);
      await expect(element).to.be.accessible();
    }

    it('is idle without endpoint and report', async () => {
      const widget = await place(tag);
      await expectState(widget, 'idle', 'Nothing to show yet: set an endpoint or a report.');
    });

    it('is loading until there is an answer', async () => {
      const widget = await place(tag, { endpoint: ENDPOINT, client: silentClient() });
      await expectState(widget, 'loading', heading);
      expect(part(widget, 'figure').ariaBusy).to.equal('true');
      expect(textOf(part(widget, '[role=status]'))).to.match(new RegExp(`^Loading.*${heading}…$`, 'i'));
    });

    it('is ready with figures', async () => {
      const widget = await place(tag, { report: smallReport() });
      await measured();
      await expectState(widget, 'ready', summary);
      expect(part(widget, 'figure').ariaBusy).to.equal('false');
    });

    it('is empty where nothing was used', async () => {
      const widget = await place(tag, { report: emptyMonth() });
      await expectState(widget, 'empty', 'No usage in February 2025.');
    });

    it('is unavailable where the source cannot tell', async () => {
      const widget = await place(tag, { report: nothingKnown() });
      await expectState(widget, 'unavailable', 'This source does not report these figures.');
    });

    it('is unauthenticated after a 401', async () => {
      const widget = await place(tag, { endpoint: ENDPOINT, client: failingClient('unauthenticated') });
      await expectState(widget, 'unauthenticated', 'Sign in again to see these figures.');
    });

    it('is forbidden after a 403', async () => {
      const widget = await place(tag, { endpoint: ENDPOINT, client: failingClient('forbidden') });
      await expectState(widget, 'forbidden', 'These figures are only for organisation admins.');
    });

    it('is in error after any other failure', async () => {
      const widget = await place(tag, { endpoint: ENDPOINT, client: failingClient('server') });
      await expectState(widget, 'error', 'The server could not answer. Try again later.');
      expect(part(widget, '[role=alert]').textContent).to.contain('The server could not answer.');
    });

    it('is stale when a refresh fails, and says of when the figures are', async () => {
      const { client, last, calls } = await placeWithAnswer();
      client.refresh(last.url.href);
      await settled();
      await calls[1]!.refuse(404);
      const widget = document.querySelector(tag)!;
      await expectState(widget, 'ready', summary);
      expect(widget.matches(':state(stale)')).to.equal(true);
      expect(visibleTextOf(widget)).to.match(/Could not be updated\. Figures from \w+ \d+, \d+:\d\d/);
    });

    it('is partial when the report warns', async () => {
      const report = smallReport('2025-02', { warnings: [{ code: 'partial_upstream' }] });
      const widget = await place(tag, { report });
      await expectState(widget, 'ready', 'A part of the sources did not answer: figures may be missing.');
      expect(widget.matches(':state(partial)')).to.equal(true);
    });

    it('is mismatched when its parts contradict the totals', async () => {
      const widget = await place(tag, { report: smallReport('2025-02', TOO_MUCH) });
      await expectState(widget, 'ready', mismatch);
      expect(widget.matches(':state(mismatch)')).to.equal(true);
    });

    it('raises no flag over a report that is as it should be', async () => {
      const widget = await place(tag, { report: smallReport() });
      const flags = ['stale', 'partial', 'mismatch', 'off'].filter(flag => widget.matches(`:state(${flag})`));
      expect(flags).to.deep.equal([]);
    });

    async function placeWithAnswer() {
      const page = scriptFetch();
      await place(tag, { endpoint: ENDPOINT, client: page.client });
      await page.last.answer(smallReport());
      return page;
    }
  });
}
