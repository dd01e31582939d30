import { expect } from '@open-wc/testing';
import { openFreshPage, type FreshPage } from '../support/fresh-page.js';
import { measured } from '../support/place.js';
import { mainStatesOf, part, textOf } from '../support/rendered.js';
import { settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';

const TAGS = [
  'consumption-mode-toggle',
  'consumption-month-select',
  'consumption-view',
  'monthly-spend',
  'monthly-tokens',
  'spend-by-agent-type',
  'spend-by-model',
  'spend-by-service',
  'tokens-by-agent-type',
  'tokens-by-model',
  'top-agents',
  'top-users',
] as const;

const DEFINE = (tag: string) => `/src/elements/${tag}/define.ts`;

describe('definition', () => {
  let page: FreshPage;
  beforeEach(async () => (page = await openFreshPage()));
  afterEach(() => page.remove());

  function placeViewAround(tag: string) {
    const view = page.document.createElement('consumption-view');
    const widget = page.document.createElement(tag);
    Object.assign(view, { report: smallReport() });
    view.append(widget);
    page.document.body.append(view);
    return { view, widget };
  }

  it('registers every element by one import', async () => {
    await page.load('/src/define.ts');
    expect(TAGS.filter(tag => !page.customElements.get(tag))).to.deep.equal([]);
  });

  it('registers nothing by importing classes', async () => {
    await page.load('/src/index.ts');
    expect(TAGS.filter(tag => page.customElements.get(tag))).to.deep.equal([]);
  });

  for (const tag of TAGS) {
    it(`of <${tag}> stands alone, and bears being evaluated twice`, async () => {
      await page.load(DEFINE(tag), `${DEFINE(tag)}?again`);
      expect(page.customElements.get(tag)).to.be.a('function');
      expect(page.complaints).to.deep.equal([]);
    });
  }

  it('leaves a tag of somebody else alone, and says so once', async () => {
    page.document.body.append(page.document.createElement('top-users'));
    await page.load('/test/support/foreign-top-users.ts', '/src/define.ts', `${DEFINE('top-users')}?again`);
    expect(page.document.querySelector('top-users')!.textContent).to.equal('Somebody else’s.');
    expect(page.complaints).to.deep.equal([
      '<top-users> belongs to another library already: consumption-elements leaves it as it is.',
    ]);
    expect(page.customElements.get('top-agents')).to.be.a('function');
  });

  it('honours properties that were set before', async () => {
    const widget = page.document.createElement('monthly-spend');
    Object.assign(widget, { report: smallReport(), lang: 'en-US' });
    page.document.body.append(widget);
    await page.load(DEFINE('monthly-spend'));
    await settled();
    expect(mainStatesOf(widget)).to.deep.equal(['ready']);
    expect(textOf(widget)).to.contain('$150.65');
  });

  it('connects a widget that is defined before its view', async () => {
    const { widget } = placeViewAround('monthly-spend');
    await page.load(DEFINE('monthly-spend'));
    await settled();
    expect(mainStatesOf(widget)).to.deep.equal(['idle']);
    await page.load(DEFINE('consumption-view'));
    await settled();
    expect(mainStatesOf(widget)).to.deep.equal(['ready']);
  });

  it('connects a widget that is defined after its view', async () => {
    const { view, widget } = placeViewAround('late-users');
    await page.load(DEFINE('consumption-view'));
    await settled();
    Object.assign(view, { mode: 'activity' });
    await page.load('/test/support/late-users.ts');
    await settled();
    expect(textOf(widget)).to.contain('Ada');
  });

  it('draws the same in a page where ids shadow globals', async () => {
    for (const id of ['customElements', 'document', 'heading', 'fetch', 'Intl']) {
      const anchor = page.document.body.appendChild(page.document.createElement('a'));
      Object.assign(anchor, { id, name: id });
    }
    const { view } = placeViewAround('monthly-spend');
    await page.load('/src/define.ts');
    await measured();
    expect(mainStatesOf(view)).to.deep.equal(['ready']);
    expect(textOf(part(view.firstElementChild!, 'figure'))).to.contain('$150.65');
    expect(page.complaints).to.deep.equal([]);
  });
});
