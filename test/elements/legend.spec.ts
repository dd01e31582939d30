import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { listenTo, typesOf } from '../support/heard.js';
import { measured, place } from '../support/place.js';
import { part, tableOf, textOf, visibleTextOf } from '../support/rendered.js';
import { settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';

type Widget = HTMLElementTagNameMap['spend-by-agent-type'];

const entries = (widget: Element) => [
  ...(widget.shadowRoot?.querySelectorAll<HTMLButtonElement>('[part=legend] button') ?? []),
];
const entry = (widget: Element, name: string) => entries(widget).find(one => textOf(one).startsWith(name))!;
const pressed = (widget: Element) =>
  Object.fromEntries(entries(widget).map(one => [textOf(one).split(' ')[0], one.ariaPressed === 'true']));
const summary = (widget: Element) => textOf(part(widget, '[part=summary]')).replaceAll(/[\u2068\u2069]/g, '');

async function click(widget: Element, name: string, init: MouseEventInit = {}): Promise<void> {
  entry(widget, name).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, ...init }));
  await settled();
}

async function doubleClick(widget: Element, name: string): Promise<void> {
  await click(widget, name, { detail: 1 });
  await click(widget, name, { detail: 2 });
}

const placeWidget = async (properties: Partial<Widget> = {}) => {
  const widget = await place('spend-by-agent-type', { report: smallReport(), ...properties });
  await measured();
  return widget;
};

const ALL = { Unassigned: true, Framework: true, API: true };

describe('a legend', () => {
  // While a drawing fades in, its contrast is measured too low.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));

  it('reads on as the stack is looked down', async () => {
    const widget = await placeWidget();
    expect(Object.entries(pressed(widget))).to.deep.equal(Object.entries(ALL));
    // On the second of the month, the last two of three lie on top of each other.
    // Of the shapes alone: engines differ in whether the box on the screen holds their outline.
    const paths = [...widget.shadowRoot!.querySelectorAll<SVGPathElement>('[part=series]')];
    const [, lower, upper] = paths.map(path => path.getBBox());
    expect(upper!.y + upper!.height).to.be.at.most(lower!.y + 1);
  });

  it('is of targets that are high enough', async () => {
    const widget = await placeWidget({ hiddenSeries: ['unassigned'] });
    const buttons = widget.shadowRoot!.querySelectorAll('.filter button');
    expect(buttons).to.have.length(5);
    for (const button of buttons) expect(button.getBoundingClientRect().height).to.be.at.least(24);
  });

  it('is no choice where there is one series', async () => {
    const daily = [{ date: '2025-02-01', agent_type: 'api', cost: '150.645', total_tokens: 1520 }];
    const agent_types = [{ id: 'api', name: 'API' }];
    const widget = await placeWidget({ report: smallReport('2025-02', { daily, agent_types }) });
    expect(entries(widget)).to.deep.equal([]);
    expect(textOf(part(widget, '[part=legend]'))).to.equal('API $150.65');
  });

  describe('hides a series', () => {
    it('from totals, columns and axis, and says so', async () => {
      const widget = await placeWidget();
      const ticks = () => textOf(part(widget, '[part=chart]'));
      const before = ticks();
      await click(widget, 'API');
      expect(pressed(widget)).to.deep.equal({ ...ALL, API: false });
      expect(summary(widget)).to.equal(
        '2 of 3 agent types shown: $50.40. The highest day is Feb 2, with $50.40.',
      );
      expect(ticks()).not.to.equal(before);
      const { columns, rows, total } = tableOf(widget);
      expect(columns).to.deep.equal(['Day', 'Framework', 'Unassigned', 'Total shown']);
      expect(rows[1]).to.deep.equal(['Feb 2', '$50.100', '$0.295', '$50.395']);
      expect(total).to.deep.equal(['Total shown', '$50.100', '$0.295', '$50.395']);
      expect(widget.matches(':state(filtered)')).to.equal(true);
      await expect(widget).to.be.accessible();
    });

    it('and keeps every mark, its colour and the focus', async () => {
      const widget = await placeWidget();
      const marks = () => [...widget.shadowRoot!.querySelectorAll('[part=series]')];
      const before = marks();
      entry(widget, 'API').focus();
      await sendKeys({ press: ' ' });
      await settled();
      expect(marks().every((mark, index) => mark === before[index])).to.equal(true);
      expect(marks().map(mark => mark.classList[1])).to.deep.equal(['type-0', 'type-1', 'unassigned']);
      expect(marks()[0]!.getAttribute('d')).to.equal('');
      expect(widget.shadowRoot!.activeElement === entry(widget, 'API')).to.equal(true);
      await sendKeys({ press: 'Enter' });
      await settled();
      expect(pressed(widget)).to.deep.equal(ALL);
    });

    it('but never the last one: then all are back', async () => {
      const widget = await placeWidget();
      for (const name of ['API', 'Framework', 'Unassigned']) await click(widget, name);
      expect(pressed(widget)).to.deep.equal(ALL);
      expect(widget.hiddenSeries).to.deep.equal([]);
      expect(summary(widget)).to.match(/^API makes up/);
      expect(widget.matches(':state(filtered)')).to.equal(false);
    });

    it('and leaves what contradicts the report to be told', async () => {
      const report = smallReport('2025-02', {
        totals: { ...smallReport().totals, cost: '151.645', total_tokens: 1521 },
      });
      const widget = await placeWidget({ report, hiddenSeries: ['type:api'] });
      expect(visibleTextOf(widget)).to.contain('add up to $150.645, the report’s total says $151.645.');
    });
  });

  describe('singles a series out', () => {
    const onlyFramework = { Unassigned: false, Framework: true, API: false };

    it('with Shift and a click, and brings all back with another', async () => {
      const widget = await placeWidget();
      await click(widget, 'Framework', { shiftKey: true });
      expect(pressed(widget)).to.deep.equal(onlyFramework);
      await click(widget, 'Framework', { shiftKey: true });
      expect(pressed(widget)).to.deep.equal(ALL);
    });

    it('with Shift and Enter', async () => {
      const widget = await placeWidget();
      entry(widget, 'Framework').focus();
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ up: 'Shift' });
      await settled();
      expect(pressed(widget)).to.deep.equal(onlyFramework);
    });

    it('with a double click, and brings all back with another', async () => {
      const widget = await placeWidget();
      await doubleClick(widget, 'Framework');
      expect(pressed(widget)).to.deep.equal(onlyFramework);
      await doubleClick(widget, 'Framework');
      expect(pressed(widget)).to.deep.equal(ALL);
    });

    it('with a button, where one is hidden alone; the focus is not lost', async () => {
      const widget = await placeWidget({ hiddenSeries: ['type:framework'] });
      part(widget, '[part=show-only]').click();
      await settled();
      expect(pressed(widget)).to.deep.equal(onlyFramework);
      expect(widget.shadowRoot!.activeElement === entry(widget, 'Framework')).to.equal(true);
    });
  });

  it('shows all again with a button; the focus goes to what comes back', async () => {
    const widget = await placeWidget({ hiddenSeries: ['type:framework', 'unassigned'] });
    expect(widget.shadowRoot!.querySelector('[part=show-only]')).to.equal(null);
    part(widget, '[part=show-all]').click();
    await settled();
    expect(pressed(widget)).to.deep.equal(ALL);
    expect(widget.shadowRoot!.activeElement === entry(widget, 'Unassigned')).to.equal(true);
  });
});

describe('hidden-series', () => {
  it('is the filter at first sight, percent-encoded, with spaces between', async () => {
    const widget = document.createElement('spend-by-agent-type');
    widget.setAttribute('hidden-series', ' type:api  type:a%20b type:100% ');
    expect(widget.hiddenSeries).to.deep.equal(['type:api', 'type:a b', 'type:100%']);
    widget.removeAttribute('hidden-series');
    expect(widget.hiddenSeries).to.deep.equal([]);
  });

  it('may name what is not there: it is ignored, and kept', async () => {
    const widget = await placeWidget({ hiddenSeries: ['type:gone'] });
    expect(pressed(widget)).to.deep.equal(ALL);
    expect(widget.matches(':state(filtered)')).to.equal(false);
    await click(widget, 'API');
    expect(widget.hiddenSeries).to.deep.equal(['type:gone', 'type:api']);
  });

  it('that hides everything hides nothing', async () => {
    const widget = await placeWidget({ hiddenSeries: ['type:api', 'type:framework', 'unassigned'] });
    expect(pressed(widget)).to.deep.equal(ALL);
    await click(widget, 'API');
    expect(pressed(widget)).to.deep.equal({ ...ALL, API: false });
  });

  it('changes nothing on the page when it says the same again', async () => {
    const widget = await placeWidget({ hiddenSeries: ['type:api'] });
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver(records => seen.push(...records));
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(widget.shadowRoot!, all);
    widget.hiddenSeries = ['type:api'];
    widget.report = structuredClone(smallReport());
    await measured();
    expect(seen.length + observer.takeRecords().length).to.equal(0);
  });

  it('stays with another month', async () => {
    const widget = await placeWidget({ hiddenSeries: ['type:api'] });
    widget.report = smallReport('2025-01');
    await settled();
    expect(pressed(widget)).to.deep.equal({ ...ALL, API: false });
  });
});

describe('consumption-filter-change', () => {
  it('is told once, to all above, when the reader has chosen', async () => {
    const widget = await placeWidget();
    const heard = listenTo(document.body);
    await click(widget, 'API');
    expect(typesOf(heard)).to.deep.equal(['consumption-filter-change']);
    expect(heard[0]!.detail).to.deep.equal({ hidden: ['type:api'] });
    part(widget, '[part=show-all]').click();
    expect(heard.at(-1)!.detail).to.deep.equal({ hidden: [] });
  });

  it('is not told when a host has set it', async () => {
    const widget = await placeWidget();
    const heard = listenTo(document.body);
    widget.hiddenSeries = ['type:api'];
    widget.setAttribute('hidden-series', 'unassigned');
    await settled();
    expect(typesOf(heard)).to.deep.equal([]);
  });
});

describe('in a view', () => {
  it('both modes share one filter', async () => {
    const view = await place('consumption-view', { report: smallReport() });
    const heard = listenTo(document.body);
    const spend = part(view, 'spend-by-agent-type');
    await click(spend, 'API');
    await settled();
    expect(pressed(spend)).to.deep.equal({ ...ALL, API: false });
    expect(view.hiddenSeries).to.deep.equal(['type:api']);
    expect(typesOf(heard)).to.deep.equal(['consumption-filter-change']);
    view.mode = 'activity';
    await settled();
    const tokens = part(view, 'tokens-by-agent-type');
    expect(pressed(tokens)).to.deep.equal({ ...ALL, API: false });
    view.hiddenSeries = [];
    await settled();
    expect(pressed(tokens)).to.deep.equal(ALL);
  });
});
