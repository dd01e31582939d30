import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { negativeCosts } from '../fixtures/reports.js';
import { needs } from '../support/needs.js';
import { measured, place } from '../support/place.js';
import { mainStatesOf, part, textOf } from '../support/rendered.js';
import { settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';

const GERMAN_FIGURE = /^150,65\s\$$/;

describe('surroundings', () => {
  describe('lang', () => {
    it('of an ancestor is the language of numbers and dates', async () => {
      const widget = await place('monthly-spend', { report: smallReport(), lang: 'de-DE' });
      expect(textOf(part(widget, '[part=figure]'))).to.match(GERMAN_FIGURE);
      expect(textOf(part(widget, '[part=basis]'))).to.equal('Februar 2025 gegenüber Januar 2025');
    });

    it('is found through shadow roots', async () => {
      const outer = await fixture<HTMLElement>(html`<section lang="de-DE"><div></div></section>`);
      const widget = document.createElement('monthly-spend');
      widget.report = smallReport();
      outer.firstElementChild!.attachShadow({ mode: 'open' }).append(widget);
      await settled();
      expect(textOf(part(widget, '[part=figure]'))).to.match(GERMAN_FIGURE);
    });

    it('of a view is that of the widgets it lays out', async () => {
      const view = await place('consumption-view', { report: smallReport(), lang: 'de-DE' });
      expect(textOf(part(part(view, 'monthly-spend'), '[part=figure]'))).to.match(GERMAN_FIGURE);
    });

    it('of the page can change', async () => {
      const widget = await place('monthly-spend', { report: smallReport() });
      widget.removeAttribute('lang');
      document.documentElement.lang = 'de-DE';
      await settled();
      const german = textOf(part(widget, '[part=figure]'));
      document.documentElement.removeAttribute('lang');
      expect(german).to.match(GERMAN_FIGURE);
    });

    for (const lang of ['en_US', '', 'x', '1', 'klingon-und-mehr-als-acht', 'de-DE-', '<b>', 'i-default']) {
      it(`"${lang}" throws nothing`, async () => {
        const view = await place('consumption-view', { report: smallReport(), lang });
        expect(mainStatesOf(view)).to.deep.equal(['ready']);
        expect(textOf(view)).to.match(/150[.,]6/);
      });
    }
  });

  describe('dir', () => {
    const turnOf = (widget: Element) => getComputedStyle(part(widget, '.bar')).transform;

    it('turns bars around, through shadow roots', async () => {
      const outer = await fixture<HTMLElement>(html`<section dir="rtl"><div></div></section>`);
      const widget = document.createElement('top-users');
      widget.report = smallReport();
      outer.firstElementChild!.attachShadow({ mode: 'open' }).append(widget);
      await settled();
      expect(turnOf(widget)).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
    });

    it('leaves them where text runs from the left', async () => {
      const widget = await place('top-users', { report: smallReport() });
      expect(turnOf(widget)).to.equal('none');
    });

    /** The first label of a value, that of the 1st and that of the 8th, from left to right. */
    const labelsOf = (widget: Element) =>
      [...widget.shadowRoot!.querySelectorAll('text')]
        .map(text => ({ name: textOf(text), box: text.getBoundingClientRect() }))
        .filter(({ name }) => ['$0', '1', '8'].includes(name))
        .sort((a, b) => a.box.x - b.box.x)
        .map(({ name }) => name);

    it('leaves a minus sign before its number, in rows and in the table', async () => {
      const widget = await place('spend-by-service', { report: negativeCosts(), dir: 'rtl' });
      const texts = ['.row:last-child .value', 'tbody tr:last-child td'].map(selector =>
        part(widget, selector),
      );
      part<HTMLDetailsElement>(widget, 'details').open = true;
      for (const element of texts) {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let text = walker.nextNode() as Text | null;
        while (text && !text.data.includes('-$')) text = walker.nextNode() as Text | null;
        const at = text!.data.indexOf('-$');
        const [minus, sign] = [at, at + 1].map(start => {
          const range = document.createRange();
          range.setStart(text!, start);
          range.setEnd(text!, start + 1);
          return range.getBoundingClientRect();
        });
        expect(minus!.right, textOf(element)).to.be.at.most(sign!.left + 0.5);
      }
    });

    it('mirrors columns as a whole', async () => {
      const widget = await place('spend-by-agent-type', { report: smallReport(), dir: 'rtl' });
      await measured();
      expect(labelsOf(widget)).to.deep.equal(['8', '1', '$0']);
    });

    it('can change', async () => {
      const widget = await place('spend-by-agent-type', { report: smallReport() });
      await measured();
      expect(labelsOf(widget)).to.deep.equal(['$0', '1', '8']);
      widget.parentElement!.dir = 'rtl';
      await settled();
      expect(labelsOf(widget)).to.deep.equal(['8', '1', '$0']);
    });

    for (const dir of ['ltr', 'rtl']) {
      for (const [lang, currency] of [
        ['de', 'KWD'],
        ['ja', 'JPY'],
        ['ar-EG', 'KWD'],
        ['en-IN', 'INR'],
      ]) {
        it(`${dir}: labels keep out of the plot and in the card, of ${currency} in ${lang}`, async () => {
          const report = { ...smallReport(), currency: currency! };
          const widget = await place('spend-by-agent-type', { report, dir, lang: lang! });
          await measured();
          const card = widget.getBoundingClientRect();
          const plot = part(widget, '.grid').getBoundingClientRect();
          const labels = [...widget.shadowRoot!.querySelectorAll('text[dy]')];
          expect(labels.length).to.be.greaterThan(1);
          for (const label of labels) {
            const box = label.getBoundingClientRect();
            expect(box.left, textOf(label)).to.be.at.least(card.left);
            expect(box.right, textOf(label)).to.be.at.most(card.right);
            if (dir === 'rtl') expect(box.left, textOf(label)).to.be.greaterThan(plot.right);
            else expect(box.right, textOf(label)).to.be.lessThan(plot.left);
          }
        });
      }
    }
  });

  describe('tokens', () => {
    it('that an ancestor sets reach the drawing', async () => {
      const root = await fixture<HTMLElement>(html`<section></section>`);
      root.style.setProperty('--consumption-series-1', 'rgb(1, 2, 3)');
      root.style.setProperty('--consumption-accent', 'rgb(4, 5, 6)');
      root.style.setProperty('--consumption-surface', 'rgb(7, 8, 9)');
      const view = document.createElement('consumption-view');
      view.report = smallReport();
      root.append(view);
      await measured();
      const colour = (tag: string, selector: string) =>
        getComputedStyle(part(part(view, tag), selector)).fill;
      expect(colour('spend-by-agent-type', '[part=series]')).to.equal('rgb(1, 2, 3)');
      expect(colour('spend-by-model', 'rect')).to.equal('rgb(4, 5, 6)');
      expect(getComputedStyle(part(view, 'monthly-spend')).backgroundColor).to.equal('rgb(7, 8, 9)');
    });

    it('give a type the same colour in both modes', async () => {
      const [cost, tokens] = [
        await place('spend-by-agent-type', { report: smallReport() }),
        await place('tokens-by-agent-type', { report: smallReport() }),
      ];
      const colours = (widget: Element) =>
        [...widget.shadowRoot!.querySelectorAll('.swatch rect')].map(swatch => getComputedStyle(swatch).fill);
      expect(colours(cost)).to.deep.equal(colours(tokens));
      expect(new Set(colours(cost)).size).to.equal(3);
    });
  });

  describe('color-scheme', () => {
    const LIGHT = 'rgb(255, 255, 255)';
    const DARK = 'rgb(23, 26, 33)';

    async function surfaceUnder(scheme: string): Promise<string> {
      const root = await fixture<HTMLElement>(html`<section></section>`);
      root.style.colorScheme = scheme;
      const widget = document.createElement('monthly-spend');
      root.append(widget);
      await settled();
      return getComputedStyle(widget).backgroundColor;
    }

    it('of the host decides between light and dark', async () => {
      expect(await surfaceUnder('light')).to.equal(LIGHT);
      expect(await surfaceUnder('dark')).to.equal(DARK);
    });

    it('follows the reader only where the host does', async function () {
      await needs(this, 'dark mode');
      await emulateMedia({ colorScheme: 'dark' });
      expect(await surfaceUnder('light dark')).to.equal(DARK);
      expect(await surfaceUnder('normal')).to.equal(LIGHT);
      await emulateMedia({ colorScheme: 'light' });
    });

    it('dark is accessible, too', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const root = await fixture<HTMLElement>(html`<section></section>`);
      Object.assign(root.style, { colorScheme: 'dark', background: '#0d1117' });
      const view = document.createElement('consumption-view');
      Object.assign(view, { report: smallReport(), lang: 'en-US' });
      root.append(view);
      await measured();
      await expect(root).to.be.accessible();
    });
  });
});
