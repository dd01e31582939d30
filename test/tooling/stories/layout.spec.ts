import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { inspect } from '../../../scripts/stories/in-page/inspect.js';
import { checks, planted, svg } from './planted.js';

describe('checks of layout in stories', () => {
  before(() => setViewport({ width: 1000, height: 800 }));

  checks('text size', [
    {
      what: 'text of 10 px',
      markup: svg('<text x="9" y="40" font-size="10">9</text>'),
      finds: 'text size: 10.0 px < 12',
    },
    {
      what: 'text of 14 px in a chart that is drawn at half its size',
      markup: svg('<text x="9" y="40" font-size="14">9</text>', 'viewBox="0 0 800 200"'),
      finds: 'text size: 7.0 px',
    },
    {
      what: 'small print in HTML',
      markup: '<p style="font-size: 11px">Words</p>',
      finds: 'text size: 11.0 px',
    },
    {
      what: 'text in a mirrored chart',
      markup: svg('<text x="9" y="40">9</text>', 'style="transform: scaleX(-1)"'),
      finds: 'text size: mirrored',
      needs: 'getScreenCTM that sees CSS',
    },
    { what: 'text of 12 px', markup: svg('<text x="9" y="40" font-size="12">9</text>') },
  ]);

  const button = (style: string) => `<button style="border: 0; padding: 0; ${style}">9</button>`;
  checks('target size', [
    {
      what: 'two buttons of 20 px side by side',
      markup: `<div style="display: flex">${button('width: 20px; height: 20px')}${button('width: 40px; height: 40px')}</div>`,
      finds: 'target size: 20 × 20 px',
    },
    { what: 'a button of 20 px with room around it', markup: button('width: 20px; height: 20px') },
    {
      what: 'buttons of 24 px side by side',
      markup: `<div style="display: flex">${button('width: 24px; height: 24px').repeat(2)}</div>`,
    },
    {
      what: 'a link in a sentence, above a button',
      markup: `<p style="margin: 0; line-height: 18px">See <a href="#a">this</a> first.</p>${button('width: 90px; height: 24px')}`,
    },
  ]);

  checks('clipping', [
    {
      what: 'words that are cut off',
      markup: '<p style="width: 60px; overflow: hidden; white-space: nowrap">A name that is long</p>',
      finds: 'clipping: .* px cut off',
    },
    {
      what: 'a line that is cut off',
      markup: '<p style="width: 60px; height: 30px; overflow: hidden">A name that is long</p>',
      finds: 'clipping: .* px cut off',
    },
    {
      what: 'an ellipsis',
      markup:
        '<p style="width: 60px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">A name that is long</p>',
    },
    {
      what: 'words for assistive technology alone',
      markup:
        '<p style="position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap">A name that is long</p>',
    },
    {
      what: 'a label that leaves its card',
      markup: svg('<text x="380" y="40">A label</text>', 'style="overflow: visible"'),
      finds: 'clipping: leaves its card',
    },
    {
      what: 'labels that lie on one another',
      markup: svg('<text x="9" y="40">3 February</text><text x="30" y="44">9 February</text>'),
      finds: 'overlap: and “9 February”',
    },
    { what: 'labels side by side', markup: svg('<text x="9" y="40">3</text><text x="30" y="40">9</text>') },
  ]);

  checks('number order', [
    {
      what: 'a number that a page from right to left turns around',
      markup: '<p dir="rtl">+6.2%</p>',
      finds: 'number order: \\+6.2 is turned around',
    },
    { what: 'a number that keeps its direction', markup: '<p dir="rtl"><span dir="ltr">+6.2%</span></p>' },
    { what: 'numbers among words', markup: '<p dir="rtl">كلمات 1,024 كلمات 12.5%</p>' },
  ]);

  checks('the page', [
    {
      what: 'a page that scrolls both ways',
      markup: '<p style="width: 1200px; margin: 0"><br /></p>',
      finds: 'two-way scroll: ',
    },
    {
      what: 'a wide table that scrolls in a box of its own',
      markup:
        '<div role="region" aria-label="A table" tabindex="0" style="overflow: auto"><p style="width: 1200px">Wide</p></div>',
    },
    {
      what: 'what moves',
      markup: `<style>@keyframes m { to { margin-left: 9px } } p { animation: m 9s infinite }</style><p>Words</p>`,
      finds: 'motion: ',
    },
  ]);

  checks('axe', [
    { what: 'its violations', markup: '<ul><p>Words</p></ul>', finds: 'axe list' },
    {
      what: 'what it cannot decide and nothing here decides',
      markup: '<video src="data:," controls></video>',
      finds: 'axe cannot tell video-caption',
    },
  ]);

  it('leave the page as it was', async () => {
    const root = await planted('<button>Next month</button>');
    const shadow = root.lastElementChild!.shadowRoot!;
    const before = shadow.innerHTML;
    await inspect(root);
    expect(shadow.innerHTML).to.equal(before);
    expect(shadow.adoptedStyleSheets).to.have.length(0);
    expect(document.activeElement === document.body).to.equal(true);
  });
});
