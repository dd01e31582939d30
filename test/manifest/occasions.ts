/** Every state that an element can be in. Each occasion makes one, and says when there is something to look at. */
import { fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import {
  emptyMonth,
  februaryReport,
  manyModels,
  manyTypes,
  nothingKnown,
  oneOutlier,
  overBudget,
  runningMonth,
} from '../fixtures/reports.js';
import { failingClient, silentClient } from '../support/failing-client.js';
import { measured } from '../support/place.js';
import { scriptFetch, settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';
import { ENDPOINT, TOO_MUCH } from '../support/widget-spec.js';
import { useAll } from './use-all.js';

export type Tag = keyof HTMLElementTagNameMap;

/** Called when an element is made, and whenever it may have changed. */
export interface Watcher {
  start(element: Element): void;
  look(): void;
}

export type Occasion = (tag: Tag, watcher: Watcher) => Promise<void>;

const HREFS = { agentHref: '?agent={id}', userHref: '?user={id}', modelHref: '?model={id}' };

async function put(tag: Tag, properties: object, { start, look }: Watcher, parent = document.body) {
  const element = document.createElement(tag);
  start(element);
  const elsewhere = parent === document.body ? await fixture<HTMLElement>(html`<section></section>`) : parent;
  elsewhere.append(Object.assign(element, { lang: 'en-US' }, properties));
  // Before the first words are there.
  await Promise.resolve();
  look();
  await (element as HTMLElement as LitElement).updateComplete;
  await measured();
  look();
  return element;
}

const as =
  (properties: () => object): Occasion =>
  async (tag, watcher) => {
    await put(tag, properties(), watcher);
  };

const used =
  (properties: () => object): Occasion =>
  async (tag, watcher) => {
    const element = await put(tag, properties(), watcher);
    await useAll(element, watcher.look);
  };

const inView =
  (properties: object): Occasion =>
  async (tag, watcher) => {
    const view = await fixture<HTMLElement>(html`<consumption-view lang="en-US"></consumption-view>`);
    await put(tag, {}, watcher, view);
    Object.assign(view, properties);
    await measured();
    watcher.look();
  };

const answered: Occasion = async (tag, { start, look }) => {
  const page = scriptFetch();
  await put(tag, { endpoint: ENDPOINT, client: page.client }, { start, look });
  if (page.calls.length === 0) return;
  await page.last.answer(smallReport('2025-02', TOO_MUCH));
  look();
  page.client.refresh(page.last.url.href);
  await settled();
  await page.last.refuse(404);
  look();
};

const failed = (type: 'unauthenticated' | 'forbidden'): Occasion =>
  as(() => ({ endpoint: ENDPOINT, client: failingClient(type) }));

export const occasions: Readonly<Record<string, Occasion>> = {
  'nothing set': as(() => ({})),
  'waiting for an answer': as(() => ({ endpoint: ENDPOINT, client: silentClient() })),
  'an answer that contradicts itself, then one that fails': answered,
  'not signed in': failed('unauthenticated'),
  'not allowed': failed('forbidden'),
  'no answer': used(() => ({ endpoint: ENDPOINT, client: failingClient('server') })),
  'no usage': as(() => ({ report: emptyMonth() })),
  'nothing known': as(() => ({ report: nothingKnown() })),
  'a warning': as(() => ({ report: smallReport('2025-02', { warnings: [{ code: 'partial_upstream' }] }) })),
  'a whole month, used in every way': used(() => ({ report: februaryReport(), ...HREFS })),
  'the other mode, used in every way': used(() => ({ report: februaryReport(), mode: 'activity', ...HREFS })),
  'a running month': as(() => ({ report: runningMonth() })),
  'an odd day': as(() => ({ report: oneOutlier() })),
  'a budget': as(() => ({ report: overBudget() })),
  'many agent types': as(() => ({ report: manyTypes() })),
  'many models': as(() => ({ report: manyModels() })),
  'hidden series': used(() => ({ report: februaryReport(), hiddenSeries: ['type:api'] })),
  'one series alone': as(() => ({
    report: februaryReport(),
    hiddenSeries: ['type:framework', 'type:no_code'],
  })),
  'inside a view': inView({ report: februaryReport() }),
  'inside a view that shows the other mode': inView({ report: februaryReport(), mode: 'activity' }),
  'inside a view that may show nothing': inView({ endpoint: ENDPOINT, client: failingClient('forbidden') }),
};
