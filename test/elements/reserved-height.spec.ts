import { expect, fixture, html } from '@open-wc/testing';
import { februaryReport } from '../fixtures/reports.js';
import { measured } from '../support/place.js';
import { scriptFetch } from '../support/scripted-fetch.js';
import { ENDPOINT } from '../support/widget-spec.js';

/** Their rows are as many as the report has models: only their least height is known before. */
const GROWING = ['spend-by-model', 'tokens-by-model'];

describe('reserved height', () => {
  for (const mode of ['cost', 'activity'] as const) {
    for (const width of [1200, 560, 440, 360]) {
      it(`is what the figures take: ${mode}, ${width} px`, async () => {
        const box = await fixture<HTMLElement>(html`<section></section>`);
        box.style.inlineSize = `${width}px`;
        const page = scriptFetch();
        const view = Object.assign(document.createElement('consumption-view'), {
          lang: 'en-US',
          endpoint: ENDPOINT,
          client: page.client,
          mode,
        });
        box.append(view);
        await measured();
        const waiting = heightsIn(view);
        await page.last.answer(februaryReport());
        await measured();
        const ready = heightsIn(view);
        expect(ready.size).to.be.greaterThan(3);
        for (const [tag, height] of ready) {
          const before = waiting.get(tag)!;
          if (GROWING.includes(tag)) expect(height, tag).to.be.at.least(before);
          else expect(height, tag).to.be.closeTo(before, 1);
        }
      });
    }
  }
});

/** Of the header and of the widgets that are on view. */
function heightsIn(view: Element): Map<string, number> {
  const boxes = view.shadowRoot!.querySelectorAll<HTMLElement>('header, .layout > *');
  return new Map(
    [...boxes].filter(box => box.offsetHeight > 0).map(box => [box.localName, box.offsetHeight] as const),
  );
}
