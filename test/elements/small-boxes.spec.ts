import { expect, fixture, html } from '@open-wc/testing';
import type { ReportDocument } from '../../src/index.js';
import { februaryReport, longNames, runningMonth } from '../fixtures/reports.js';
import { isCut, misfitsIn, reachesOut, smallTextIn } from '../support/fits.js';
import { measured } from '../support/place.js';
import { elementsIn } from '../support/rendered.js';

const WIDTHS = [240, 280, 320, 480, 800, 1280];

/** WCAG 1.4.12, as a reader's own style sheet sets it. */
const WIDE_LETTERS = new CSSStyleSheet();
WIDE_LETTERS.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`);

describe('small boxes', () => {
  async function placeIn(width: number, report: ReportDocument, lang = 'en-US', mode = 'cost') {
    const dir = lang.startsWith('ar') ? 'rtl' : 'ltr';
    const box = await fixture<HTMLElement>(html`<section lang=${lang} dir=${dir}></section>`);
    box.style.inlineSize = `${width}px`;
    const view = document.createElement('consumption-view');
    Object.assign(view, { report, mode });
    box.append(view);
    await measured();
    return { box, view };
  }

  for (const mode of ['cost', 'activity']) {
    for (const lang of ['en-US', 'de-DE', 'ar-EG']) {
      it(`hold all that is written, ${mode} in ${lang}`, async () => {
        for (const width of WIDTHS) {
          const { box, view } = await placeIn(width, februaryReport(), lang, mode);
          expect(misfitsIn(view), `${width} px`).to.deep.equal([]);
          expect(box.scrollWidth, `${width} px`).to.equal(width);
          expect(smallTextIn(view)).to.deep.equal([]);
          box.remove();
        }
      });
    }

    it(`are not left by names of any length, ${mode}`, async () => {
      for (const width of WIDTHS) {
        const { box, view } = await placeIn(width, longNames(), 'en-US', mode);
        const out = elementsIn(view).filter(
          element => !element.closest('.visually-hidden, .scroll, .patterns') && reachesOut(element),
        );
        expect(out, `${width} px`).to.deep.equal([]);
        expect(box.scrollWidth, `${width} px`).to.equal(width);
        box.remove();
      }
    });
  }

  it('hold wide letters and lines', async () => {
    for (const width of WIDTHS.filter(each => each >= 320)) {
      const { box, view } = await placeIn(width, runningMonth(), 'de-DE');
      for (const element of [view, ...elementsIn(view)]) {
        element.shadowRoot?.adoptedStyleSheets.push(WIDE_LETTERS);
      }
      await measured();
      expect(misfitsIn(view), `${width} px`).to.deep.equal([]);
      expect(box.scrollWidth, `${width} px`).to.equal(width);
      box.remove();
    }
  });

  it('are found out where something does not fit', async () => {
    const box = await fixture<HTMLElement>(html`<p></p>`);
    Object.assign(box.style, { inlineSize: '40px', overflow: 'hidden', whiteSpace: 'nowrap' });
    box.textContent = 'Too long for its box';
    expect(isCut(box)).to.equal(true);
  });
});
