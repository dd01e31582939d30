import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { HOSTILE_STRINGS, reportSaying } from '../support/hostile.js';
import { listenTo } from '../support/heard.js';
import { place } from '../support/place.js';
import { elementsIn, part, textOf } from '../support/rendered.js';
import { scriptFetch, settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';
import { ENDPOINT } from '../support/widget-spec.js';

const anchorsIn = (element: Element) =>
  elementsIn(element).filter((one): one is HTMLAnchorElement => one instanceof HTMLAnchorElement);

/** Clicks as a reader does, and stays on the page wherever it would lead. */
async function click(link: HTMLAnchorElement): Promise<void> {
  const stay = (event: Event) => event.preventDefault();
  document.addEventListener('click', stay, { once: true });
  link.click();
  await settled();
}

describe('links', () => {
  it('are the names of what is ranked; the others and Unassigned are none', async () => {
    const widget = await place('top-users', { report: smallReport(), userHref: '/users/{id}?month={month}' });
    const { users } = smallReport();
    expect(anchorsIn(widget).map(link => [textOf(link), link.getAttribute('href')])).to.deep.equal(
      users!.items
        .slice(0, 5)
        .map(({ id, name }) => [name, `${location.origin}/users/${encodeURIComponent(id)}?month=2025-02`]),
    );
    await expect(widget).to.be.accessible();
  });

  for (const [tag, attribute] of [
    ['top-agents', 'agent-href'],
    ['top-users', 'user-href'],
    ['spend-by-model', 'model-href'],
    ['tokens-by-model', 'model-href'],
  ] as const) {
    it(`are taken by ${tag} from its own ${attribute}, else from the view`, async () => {
      const mode = tag === 'spend-by-model' ? 'cost' : 'activity';
      const view = await place('consumption-view', { report: smallReport(), mode });
      const widget = document.createElement(tag);
      view.append(widget);
      await settled();
      const paths = () => new Set(anchorsIn(widget).map(({ pathname }) => pathname.split('/')[1]));
      expect([...paths()]).to.deep.equal([]);
      view.setAttribute(attribute, '/of-view/{id}');
      await settled();
      expect([...paths()]).to.deep.equal(['of-view']);
      widget.setAttribute(attribute, '/own/{id}');
      await settled();
      expect([...paths()]).to.deep.equal(['own']);
      widget.setAttribute(attribute, '');
      await settled();
      expect([...paths()]).to.deep.equal([]);
    });
  }

  it('tell another origin nothing of this page', async () => {
    const widget = await place('top-agents', { report: smallReport(), agentHref: 'https://x.example/{id}' });
    expect(anchorsIn(widget)[0]?.rel).to.equal('noopener noreferrer');
    widget.agentHref = '/agents/{id}';
    await settled();
    expect(anchorsIn(widget)[0]?.hasAttribute('rel')).to.equal(false);
  });

  it('tell what was picked', async () => {
    const widget = await place('top-agents', { report: smallReport(), agentHref: '/agents/{id}' });
    const heard = listenTo(document.body);
    await click(anchorsIn(widget)[0]!);
    const [{ id }] = smallReport().agents!.items as [{ id: string }];
    expect(heard.map(({ type, detail }) => [type, detail])).to.deep.equal([
      ['consumption-select', { kind: 'agent', id, date: null, month: '2025-02' }],
    ]);
  });

  it('do nothing while another month is loading', async () => {
    const page = scriptFetch();
    const widget = await place('top-users', {
      endpoint: ENDPOINT,
      client: page.client,
      userHref: '/users/{id}',
    });
    await page.last.answer(smallReport());
    await widget.updateComplete;
    const heard = listenTo(widget);
    const link = part<HTMLAnchorElement>(widget, 'a');
    link.focus();
    widget.month = '2025-01';
    await settled();
    expect(widget.shadowRoot!.activeElement === link).to.equal(true);
    let leaves = 0;
    const count = () => void (leaves += 1);
    widget.addEventListener('click', count);
    link.click();
    expect(leaves).to.equal(0);
    expect(heard).to.deep.equal([]);
    await page.last.answer(smallReport('2025-01'));
    expect(widget.shadowRoot!.activeElement === link).to.equal(true);
    expect(link.href).to.contain('/users/');
    await click(link);
    expect(heard.map(({ type }) => type)).to.deep.equal(['consumption-load', 'consumption-select']);
  });
});

describe('an id that would be more than an id', () => {
  const isPwned = () => '__pwn' in window;
  const templates = ['/things/{id}', '{id}', '//{id}', 'javascript:{id}'];
  /** What no address can hold has no link at all. */
  const isAddressable = (text: string) => text.length < 1000 && !/\p{Surrogate}/u.test(text);

  for (const [name, text] of Object.entries(HOSTILE_STRINGS)) {
    it(`runs nothing when it is clicked, and leads to no other origin: ${name}`, async () => {
      for (const template of templates) {
        const view = await place('consumption-view', {
          report: reportSaying(text),
          mode: 'activity',
          userHref: template,
          agentHref: template,
          modelHref: template,
        });
        for (const one of elementsIn(view)) await (one as LitElement).updateComplete;
        for (const link of anchorsIn(view)) {
          expect(link.protocol).to.match(/^https?:$/);
          expect(link.origin).to.equal(location.origin);
          await click(link);
        }
        const isLinked = template === '/things/{id}' && isAddressable(text);
        if (isLinked) expect(anchorsIn(view).length).to.be.greaterThan(10);
      }
      expect(isPwned()).to.equal(false);
    });
  }
});
