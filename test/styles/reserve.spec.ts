import { expect, fixture, html } from '@open-wc/testing';
import { reserveStyles } from '../../scripts/reserve-styles.js';
import '../../src/define.js';
import { measured } from '../support/place.js';
import { scriptFetch } from '../support/scripted-fetch.js';
import { ENDPOINT } from '../support/widget-spec.js';

const CARDS = [
  'monthly-spend',
  'spend-by-agent-type',
  'spend-by-model',
  'spend-by-service',
  'monthly-tokens',
  'tokens-by-agent-type',
  'top-users',
  'top-agents',
  'tokens-by-model',
];
const CONTROLS = ['consumption-month-select', 'consumption-mode-toggle'];
/** On both sides of every step, but not where a view's header breaks its line: that is up to the reader's font. */
const WIDTHS = [1200, 800, 760, 700, 580, 540, 500, 420, 392, 376, 300];

/** A page on which nothing is ever defined. */
async function plainPage(styles: string): Promise<HTMLElement> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe width="1300"></iframe>`);
  const inside = frame.contentDocument!;
  inside.head.append(Object.assign(inside.createElement('style'), { textContent: styles }));
  return inside.body.appendChild(inside.createElement('section'));
}

/** Its height at each width, in a box of that width. While nothing is drawn, styles alone decide it. */
function heightsOf(element: HTMLElement): number[] {
  return WIDTHS.map(width => {
    element.parentElement!.style.inlineSize = `${width}px`;
    return element.offsetHeight;
  });
}

/** As it waits for an answer. */
async function loading(tag: string, mode: string | null): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(html`<section></section>`);
  const { client } = scriptFetch();
  const element = Object.assign(document.createElement(tag), { lang: 'en-US', endpoint: ENDPOINT, client });
  if (mode) element.setAttribute('mode', mode);
  box.append(element);
  await measured();
  return element;
}

/** Before it is defined. */
async function undefinedYet(tag: string, mode: string | null): Promise<HTMLElement> {
  const box = await plainPage(reserveStyles());
  const element = box.appendChild(box.ownerDocument.createElement(tag));
  if (mode) element.setAttribute('mode', mode);
  return element;
}

const ALL = [...CARDS, ...CONTROLS, 'consumption-view'].map(tag => [tag, null] as const);

describe('reserve.css', () => {
  for (const [tag, mode] of [...ALL, ['consumption-view', 'activity'] as const]) {
    it(`<${tag}>${mode ? ` in mode ${mode}` : ''} is as tall before it is defined as while it loads`, async () => {
      const before = heightsOf(await undefinedYet(tag, mode));
      const after = heightsOf(await loading(tag, mode));
      expect(before).to.deep.equal(after);
      expect(Math.min(...before)).to.be.at.least(36);
    });
  }

  it('follows the padding that a page has chosen', async () => {
    const wide = (element: HTMLElement) => {
      element.parentElement!.style.setProperty('--consumption-padding', '12px');
      return heightsOf(element)[0];
    };
    for (const tag of ['top-users', 'consumption-view']) {
      expect(wide(await undefinedYet(tag, null))).to.equal(wide(await loading(tag, null)));
    }
  });

  it('leaves the place to what the host has put into a view', async () => {
    const view = await undefinedYet('consumption-view', null);
    view.innerHTML = `<p slot="forbidden">Ask Maya.</p>`;
    expect(view.offsetHeight).to.be.above(1000);
    expect((view.firstElementChild as HTMLElement).offsetHeight).to.equal(0);
    view.innerHTML = '<top-users></top-users><monthly-spend></monthly-spend>';
    const [users, spend] = view.children as unknown as HTMLElement[];
    expect(users!.offsetHeight).to.equal(0);
    expect(view.offsetHeight).to.equal(spend!.offsetHeight);
  });
});
