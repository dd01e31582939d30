import { expect, fixture, html } from '@open-wc/testing';
import { addLanguage } from '../../src/index.js';
import { measured, place } from '../support/place.js';
import { mainStatesOf, part, textOf } from '../support/rendered.js';
import { scriptFetch, settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';

const headingOf = (widget: Element) => textOf(part(widget, 'h3'));

/** A language that comes when it is told to, under a tag that no other test speaks. */
function lateLanguage(tag: string, view: string, monthlySpend: string) {
  let come = () => {};
  const loaded = new Promise<void>(resolve => (come = resolve));
  addLanguage(tag, async () => {
    await loaded;
    return { messages: { view, headings: { monthlySpend } } };
  });
  return { come };
}

function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties);
}

/** Puts elements on the page without waiting for their words, as `fixture` would. */
async function append(...elements: Element[]): Promise<void> {
  const root = await fixture<HTMLElement>(html`<section></section>`);
  root.append(...elements);
  await settled();
}

describe('languages', () => {
  for (const [lang, heading, view] of [
    ['de', 'Monatskosten', 'Verbrauch'],
    ['fr-CA', 'Dépenses du mois', 'Consommation'],
    ['es-MX', 'Gasto del mes', 'Consumo'],
    ['pt-BR', 'Gasto do mês', 'Consumo'],
    ['ja', '月間費用', '利用状況'],
    ['ar-EG', 'الإنفاق الشهري', 'الاستهلاك'],
    ['it', 'Monthly spend', 'Consumption'],
  ] as const) {
    it(`${lang} is known without any call`, async () => {
      const placed = await place('consumption-view', { report: smallReport(), lang });
      expect(textOf(part(placed, 'h2'))).to.equal(view);
      expect(headingOf(part(placed, 'monthly-spend'))).to.equal(heading);
    });
  }

  it('change live, and updateComplete waits for the words', async () => {
    const widget = await place('monthly-spend', { report: smallReport() });
    for (const [lang, heading] of [
      ['fr', 'Dépenses du mois'],
      ['en', 'Monthly spend'],
      ['es', 'Gasto del mes'],
    ] as const) {
      widget.lang = lang;
      await settled();
      await widget.updateComplete;
      expect(headingOf(widget)).to.equal(heading);
    }
  });

  it('change on a host around the shadow root that an element is in', async () => {
    const outer = await fixture<HTMLElement>(html`<section lang="en"><div></div></section>`);
    const inner = document.createElement('p');
    outer.firstElementChild!.attachShadow({ mode: 'open' }).append(inner);
    const widget = create('monthly-spend', { report: smallReport() });
    inner.attachShadow({ mode: 'open' }).append(widget);
    await widget.updateComplete;
    expect(headingOf(widget)).to.equal('Monthly spend');
    for (const [holder, lang, heading] of [
      [inner, 'fr', 'Dépenses du mois'],
      [inner, 'de', 'Monatskosten'],
      [inner, '', 'Monthly spend'],
    ] as const) {
      holder.lang = lang;
      await settled();
      await widget.updateComplete;
      expect(headingOf(widget)).to.equal(heading);
    }
  });

  describe('on their way', () => {
    it('show the frame, and no word or figure in another language', async () => {
      const { come } = lateLanguage('fi', 'Kulutus', 'Kuukauden kulut');
      const view = create('consumption-view', { report: smallReport(), lang: 'fi' });
      await append(view);
      await measured();
      expect(textOf(view)).to.equal('');
      expect(mainStatesOf(view)).to.deep.equal(['loading']);
      const widget = part(view, 'monthly-spend');
      expect(mainStatesOf(widget)).to.deep.equal(['loading']);
      expect(part(widget, '.skeleton').offsetHeight).to.be.greaterThan(60);
      expect(part(view, 'consumption-mode-toggle').offsetHeight).to.equal(36);
      await expect(view).to.be.accessible();

      come();
      await view.updateComplete;
      await settled();
      expect(textOf(part(view, 'h2'))).to.equal('Kulutus');
      expect(headingOf(widget)).to.equal('Kuukauden kulut');
      expect(mainStatesOf(view)).to.deep.equal(['ready']);
    });

    it('are waited for by updateComplete of every element', async () => {
      const { come } = lateLanguage('sv', 'Förbrukning', 'Månadens kostnader');
      const toggle = create('consumption-mode-toggle', { lang: 'sv' });
      const widget = create('monthly-spend', { report: smallReport(), lang: 'sv' });
      await append(toggle, widget);
      setTimeout(come, 20);
      await Promise.all([toggle.updateComplete, widget.updateComplete]);
      expect(headingOf(widget)).to.equal('Månadens kostnader');
      expect(textOf(toggle)).to.contain('Activity');
    });

    it('hold up no request, and events tell what is shown', async () => {
      const { come } = lateLanguage('da', 'Forbrug', 'Månedens udgifter');
      const page = scriptFetch();
      const heard: string[] = [];
      const widget = create('monthly-spend', { endpoint: '/api', client: page.client, lang: 'da' });
      widget.addEventListener('consumption-load', () => heard.push(headingOf(widget)));
      await append(widget);
      expect(page.calls).to.have.length(1);
      await page.last.answer(smallReport());
      expect(textOf(widget)).to.equal('');
      expect(heard).to.deep.equal([]);
      come();
      await widget.updateComplete;
      expect(heard).to.deep.equal(['Månedens udgifter']);
    });

    it('leave the words before where they are', async () => {
      const { come } = lateLanguage('nb', 'Forbruk', 'Månedens utgifter');
      const widget = await place('monthly-spend', { report: smallReport() });
      const figure = textOf(part(widget, '[part=figure]'));
      widget.lang = 'nb';
      await settled();
      expect(headingOf(widget)).to.equal('Monthly spend');
      expect(textOf(part(widget, '[part=figure]'))).to.equal(figure);
      come();
      await widget.updateComplete;
      expect(headingOf(widget)).to.equal('Månedens utgifter');
    });

    it('are given up for others that are wanted meanwhile', async () => {
      const { come } = lateLanguage('et', 'Tarbimine', 'Kuu kulud');
      const widget = await place('monthly-spend', { report: smallReport() });
      widget.lang = 'et';
      await settled();
      widget.lang = 'de';
      await settled();
      await widget.updateComplete;
      expect(headingOf(widget)).to.equal('Monatskosten');
      come();
      await settled();
      expect(headingOf(widget)).to.equal('Monatskosten');
    });
  });

  describe('of the host', () => {
    it('are added by one call, also while they are wanted already', async () => {
      const widget = await place('monthly-spend', { report: smallReport(), lang: 'nl-BE' });
      expect(headingOf(widget)).to.equal('Monthly spend');
      addLanguage('nl', { messages: { headings: { monthlySpend: 'Uitgaven deze maand' } } });
      await widget.updateComplete;
      expect(headingOf(widget)).to.equal('Uitgaven deze maand');
      expect(textOf(part(widget, '[part=basis]'))).to.equal('februari 2025 vs januari 2025');
    });

    it('that cannot be loaded are English, until they can', async () => {
      const { warn } = console;
      const warnings: unknown[] = [];
      console.warn = (...values) => warnings.push(...values);
      let loads = 0;
      addLanguage('pl', async () => {
        loads += 1;
        if (loads === 1) throw new TypeError('Failed to fetch');
        return { messages: { headings: { monthlySpend: 'Wydatki w miesiącu' } } };
      });
      const first = await place('monthly-spend', { report: smallReport(), lang: 'pl' });
      console.warn = warn;
      expect(headingOf(first)).to.equal('Monthly spend');
      expect(loads).to.equal(1);
      expect(warnings).to.have.length(2);
      const second = await place('monthly-spend', { report: smallReport(), lang: 'pl' });
      expect(headingOf(second)).to.equal('Wydatki w miesiącu');
    });
  });
});
