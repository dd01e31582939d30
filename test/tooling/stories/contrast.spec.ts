import { expect } from '@open-wc/testing';
import { checkSystemColours } from '../../../scripts/stories/in-page/check-system-colours.js';
import { inspect } from '../../../scripts/stories/in-page/inspect.js';
import { marksIn } from '../../../scripts/stories/in-page/marks.js';
import { textRunsIn } from '../../../scripts/stories/in-page/text-runs.js';
import { checks, planted, svg } from './planted.js';

describe('checks of colours in stories', () => {
  checks('text contrast', [
    {
      what: 'pale text in SVG',
      markup: svg('<text x="9" y="40" fill="#999">1,024</text>'),
      finds: 'text contrast: 2.85 < 4.5',
    },
    { what: 'dark text in SVG', markup: svg('<text x="9" y="40" fill="#666">1,024</text>') },
    {
      what: 'text on a bar that comes before it',
      markup: svg('<rect width="99" height="99"></rect><text x="9" y="40" fill="#333">1,024</text>'),
      finds: 'text contrast: 1.66',
    },
    {
      what: 'white text on a bar that takes no pointer',
      markup: svg(
        '<rect width="99" height="99" pointer-events="none"></rect><text x="9" y="40" fill="white">1</text>',
      ),
    },
    {
      what: 'text that its surroundings fade',
      markup: svg('<g opacity="0.5"><text x="9" y="40" fill="#333">1,024</text></g>'),
      finds: 'text contrast: 2.85',
    },
    {
      what: 'text on the worse end of a gradient',
      markup: '<p style="background: linear-gradient(#fff, #888); color: #666">Words</p>',
      finds: 'text contrast: 1.6',
    },
    {
      what: 'text on a picture, which nobody can measure',
      markup: `<p style="background: url('data:image/gif;base64,')">Words</p>`,
      finds: 'text contrast: cannot be told',
    },
    {
      what: 'pale text that is scrolled out of sight',
      markup:
        '<div tabindex="0" style="height: 40px; overflow: auto"><p style="height: 90px">Words</p><p style="color: #888">Pale</p></div>',
      finds: 'text contrast: 3.54 < 4.5 “Pale”',
    },
    {
      what: 'a colour in another notation',
      markup: svg('<text x="9" y="40" fill="oklch(0.7 0.1 250)">1,024</text>'),
      finds: 'text contrast: 2.',
    },
    { what: 'large text at 3 : 1', markup: svg('<text x="9" y="40" font-size="24" fill="#888">9</text>') },
    {
      what: 'text of a disabled control',
      markup: '<button disabled style="color: #ccc">Next month</button>',
    },
  ]);

  it('see the ground of a slot that text stands in', async () => {
    const root = await planted('<div style="background: black"><slot></slot></div>');
    root.lastElementChild!.append('Words in black ', document.createElement('hr'));
    const paragraph = root.lastElementChild!.appendChild(document.createElement('p'));
    paragraph.textContent = 'Words in black';
    const findings = await inspect(root);
    expect(findings.some(({ check, node }) => check === 'text contrast' && node === 'p')).to.equal(true);
  });

  checks('mark contrast', [
    {
      what: 'a pale bar',
      markup: svg('<rect width="99" height="99" fill="#bbb"></rect>'),
      finds: 'mark contrast: 1.92 < 3',
    },
    {
      what: 'a pale path of many columns, in whose middle there is nothing',
      markup: svg('<path fill="#bbb" d="M0,0h20v90h-20ZM300,0h20v90h-20Z"></path>'),
      finds: 'mark contrast: 1.92',
    },
    { what: 'a strong bar', markup: svg('<rect width="99" height="99" fill="#777"></rect>') },
    {
      what: 'a pale bar with a strong edge',
      markup: svg('<rect x="2" y="2" width="90" height="90" fill="#eee" stroke="#555"></rect>'),
    },
    {
      what: 'a pale line',
      markup: svg('<path fill="none" stroke="#bbb" stroke-width="2" d="M0,9H300"></path>'),
      finds: 'mark contrast: 1.92',
    },
    {
      what: 'a bar on a track of nearly its colour',
      markup: svg('<rect width="99" height="99" fill="#777"></rect>', 'style="background: #999"'),
      finds: 'mark contrast: 1.5',
    },
    {
      what: 'the track of a bar, a shade, and the gap around a ring',
      markup: svg(
        '<rect class="track" width="99" height="9" fill="#eee"></rect><path class="highlight" fill="#eee" d="M0,20H99V40H0Z"></path><path class="ring-ground" fill="none" stroke="#fff" stroke-width="6" d="M0,60H99"></path><path class="ring" fill="none" stroke="#555" stroke-width="2" d="M0,60H99"></path>',
      ),
    },
    {
      what: 'a ring that is as pale as the gap around it',
      markup: svg(
        '<path class="ring-ground" fill="none" stroke="#fff" stroke-width="6" d="M0,60H99"></path><path class="ring" fill="none" stroke="#bbb" stroke-width="2" d="M0,60H99"></path>',
      ),
      finds: 'mark contrast: 1.92',
    },
    {
      what: 'a bar of nearly the colour of its track, which is a mark too',
      markup: svg(
        '<rect class="track" width="99" height="99" fill="#999"></rect><rect width="99" height="99" fill="#777"></rect>',
      ),
      finds: 'mark contrast: 1.5',
    },
    {
      what: 'a pale swatch',
      markup: '<i style="display: block; width: 10px; height: 10px; background: #ddd"></i>',
      finds: 'mark contrast: 1.3',
    },
    {
      what: 'a hatching whose lines are strong',
      markup: svg(
        '<defs><pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M0,0L4,4" stroke="#555"></path></pattern></defs><rect width="99" height="99" fill="url(#p)"></rect>',
      ),
    },
    {
      what: 'a hatching whose lines are pale',
      markup: svg(
        '<defs><pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><path fill="none" d="M0,0L4,4" stroke="#ddd"></path></pattern></defs><rect width="99" height="99" fill="url(#p)"></rect>',
      ),
      finds: 'mark contrast: 1.3',
    },
    {
      what: 'slivers on top of bars of like contrast',
      markup: svg(
        '<path fill="#777" d="M0,20h20v79h-20ZM40,81h20v18h-20Z"></path><path fill="#777" d="M0,19h20v1h-20ZM40,80h20v1h-20Z"></path>',
      ),
    },
    {
      what: 'a faint sliver with an edge, on the edge of what it lies on',
      markup: svg(
        '<path fill="#77777766" stroke="#777" d="M0,20h90v60h-90Z"></path><path fill="#77777766" stroke="#777" d="M0,18.2h90v1.8h-90Z"></path>',
      ),
    },
    {
      what: 'a pale sliver, beyond the reach of a net',
      markup: svg('<path fill="#bbb" d="M0,9h20v1h-20ZM40,70h20v1h-20Z"></path>'),
      finds: 'mark contrast: 1.92',
    },
    {
      what: 'lines behind the figures',
      markup: svg('<path class="grid" stroke="#eee" d="M0,9H300"></path>'),
    },
    {
      what: 'a bar that stands out from the card, in front of a line that is darker',
      markup: svg(
        '<path class="grid" stroke="#999" stroke-width="9" d="M0,50H99"></path><rect width="99" height="99" fill="#888"></rect>',
      ),
    },
  ]);

  checks('focus ring', [
    {
      what: 'a button that does not show its focus',
      markup: '<style>button { outline: none }</style><button>Next month</button>',
      finds: 'focus ring: none',
    },
    {
      what: 'a pale ring',
      markup: '<style>button:focus { outline: 2px solid #ccc }</style><button>Next month</button>',
      finds: 'focus ring: 1.6',
    },
    {
      what: 'a thin ring',
      markup: '<style>button:focus { outline: 1px solid black }</style><button>Next month</button>',
      finds: 'focus ring: none',
    },
    {
      what: 'a ring around what stands in for the control',
      markup: `<style>input { opacity: 0 } input:focus + span { outline: 2px solid blue }</style>
        <label><input type="checkbox" style="width: 24px; height: 24px" /><span>Cost</span></label>`,
    },
    {
      what: 'a ring that is drawn in the frame after',
      markup: `<style>button { outline: none } .on { outline: 2px solid blue }</style>
        <button onfocus="requestAnimationFrame(() => this.classList.add('on'))">Next month</button>`,
    },
    { what: 'the ring of the browser', markup: '<button>Next month</button>' },
  ]);

  it('find what keeps a colour of its own in forced colours', async () => {
    const root = await planted(
      svg(`<text x="9" y="40" fill="#123">9</text><text x="40" y="40" fill="CanvasText">9</text>
        <rect x="90" width="9" height="9" fill="#456"></rect>
        <rect x="120" width="9" height="9" fill="Highlight"></rect>`),
    );
    const findings = checkSystemColours(textRunsIn(root), marksIn(root));
    expect(findings.map(({ node }) => node)).to.deep.equal(['text in <section>', 'rect in <section>']);
  });
});
