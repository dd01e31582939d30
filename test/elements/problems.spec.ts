import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ConsumptionClient, RequestErrorType } from '../../src/client/index.js';
import { failingClient } from '../support/failing-client.js';
import { listenTo } from '../support/heard.js';
import { place } from '../support/place.js';
import { mainStatesOf, part, textOf, visibleTextOf } from '../support/rendered.js';
import { scriptFetch, settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';
import { ENDPOINT } from '../support/widget-spec.js';

/** What a reader is told of each failure, and whether asking again could help. */
const PROBLEMS: Readonly<Record<RequestErrorType, readonly [sentence: string, canRetry: boolean]>> = {
  unauthenticated: ['Sign in again to see these figures.', false],
  forbidden: ['These figures are only for organisation admins.', false],
  'invalid-request': ['The server did not accept this request.', false],
  'not-found': ['There are no figures at this address.', false],
  'rate-limited': ['Too many requests just now. Try again later.', true],
  server: ['The server could not answer. Try again later.', true],
  network: ['The server cannot be reached. Check the connection and try again.', true],
  timeout: ['The server took too long to answer. Try again later.', true],
  'too-large': ['The answer is too large to show.', false],
  'invalid-response': [
    'The server answered with something other than a report, perhaps a sign-in page.',
    true,
  ],
  host: ['This page could not ask for the figures.', false],
};

describe('a failure', () => {
  for (const [type, [sentence, canRetry]] of Object.entries(PROBLEMS)) {
    it(`of type ${type} is said in a sentence${canRetry ? ', and can be tried again' : ''}`, async () => {
      const heard = listenTo(document.body);
      const client = failingClient(type as RequestErrorType, { status: 499, code: 'internal' });
      const widget = await place('top-users', { endpoint: ENDPOINT, client });
      expect(textOf(part(widget, '[role=alert] p'))).to.equal(sentence);
      expect(widget.shadowRoot!.querySelector('button') !== null).to.equal(canRetry);
      expect(heard.map(event => [event.type, event.detail.type, event.detail.status])).to.deep.equal([
        ['consumption-error', type, 499],
      ]);
      await expect(widget).to.be.accessible();
    });
  }

  it('that passes at a known time says when', async () => {
    const client = failingClient('rate-limited', { retryAt: new Date(2025, 1, 18, 9, 41).getTime() });
    const widget = await place('top-users', { endpoint: ENDPOINT, client });
    expect(visibleTextOf(widget)).to.match(/Try again after Feb 18, 9:41\sAM\./);
  });

  it('can be tried again', async () => {
    const page = scriptFetch();
    const widget = await place('top-users', { endpoint: ENDPOINT, client: page.client });
    await page.last.respond(new Response('<p>Sign in</p>', { headers: { 'content-type': 'text/html' } }));
    part(widget, 'button').click();
    await settled();
    expect(mainStatesOf(widget)).to.deep.equal(['loading']);
    await page.last.answer(smallReport());
    expect(visibleTextOf(widget)).to.contain('Ada');
  });

  for (const tag of ['top-users', 'consumption-view'] as const) {
    it(`can be tried again by keyboard, and <${tag}> keeps the focus`, async () => {
      const page = scriptFetch();
      const element = await place(tag, { endpoint: ENDPOINT, client: page.client });
      const hasFocus = () => document.activeElement === element && element.shadowRoot!.activeElement !== null;
      const press = async (key: string) => {
        await sendKeys({ press: key });
        await settled();
      };
      await page.last.respond(new Response('<p>Sign in</p>'));
      part(element, '[part=retry]').focus();
      await press('Enter');
      expect(mainStatesOf(element)).to.deep.equal(['loading']);
      expect(hasFocus()).to.equal(true);
      await expect(element).to.be.accessible();
      await page.last.respond(new Response('<p>Sign in</p>'));
      expect(hasFocus()).to.equal(true);
      await press('Tab');
      expect(element.shadowRoot!.activeElement === part(element, '[part=retry]')).to.equal(true);
      await press(' ');
      await page.last.answer(smallReport());
      await nextFrame();
      expect(mainStatesOf(element)).to.deep.equal(['ready']);
      expect(hasFocus()).to.equal(true);
    });
  }

  it('of a report that is none is told by the place that is wrong', async () => {
    const page = scriptFetch();
    const heard = listenTo(document.body);
    const widget = await place('top-users', { endpoint: ENDPOINT, client: page.client });
    await page.last.answer({ ...smallReport(), daily: [{ date: '2025-02-30', cost: '1' }] });
    expect(visibleTextOf(widget)).to.contain('The report cannot be read.');
    expect(heard.map(event => event.type)).to.deep.equal(['consumption-error']);
    expect(heard[0]?.detail.type).to.equal('invalid-data');
    expect(heard[0]?.detail.message).to.match(/daily.0.*date/);
  });

  it('of a client that throws something else is the host’s', async () => {
    const client: ConsumptionClient = { ...failingClient('server'), ask: () => Promise.reject('no') };
    const widget = await place('top-users', { endpoint: ENDPOINT, client });
    expect(visibleTextOf(widget)).to.contain('This page could not ask for the figures.');
  });
});

describe('a sentence', () => {
  for (const slot of ['idle', 'empty', 'unavailable', 'unauthenticated', 'forbidden', 'error'] as const) {
    it(`of the host’s own stands in for ours: ${slot}`, async () => {
      const widget = await place('top-users', {
        ...(slot === 'empty' && { report: smallReport('2025-02', { users: { items: [] } }) }),
        ...(slot === 'unavailable' && { report: smallReport('2025-02', { users: null }) }),
        ...(slot === 'unauthenticated' && { endpoint: ENDPOINT, client: failingClient(slot) }),
        ...(slot === 'forbidden' && { endpoint: ENDPOINT, client: failingClient(slot) }),
        ...(slot === 'error' && { endpoint: ENDPOINT, client: failingClient('server') }),
      });
      const ours = visibleTextOf(part(widget, '.message p'));
      const words = Object.assign(document.createElement('span'), { slot, textContent: 'Ask Ada.' });
      widget.append(words);
      expect(ours).not.to.equal('');
      expect(visibleTextOf(part(widget, '.message p'))).to.equal('Ask Ada.');
    });
  }
});
