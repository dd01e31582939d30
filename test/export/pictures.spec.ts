import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { sceneOf, toPng, toSvg, type Scene } from '../../src/export/index.js';
import { visibleLines } from '../../src/export/text-lines.js';
import { fontOf } from '../../src/export/text-style.js';
import { english } from '../../src/format/english.js';
import { februaryReport, hostileNames, longNames, negativeCosts } from '../fixtures/reports.js';
import { HOSTILE_STRINGS, reportSaying } from '../support/hostile.js';
import { needs } from '../support/needs.js';
import { measured, place } from '../support/place.js';
import { part, textOf } from '../support/rendered.js';

const TAGS = {
  'monthly-spend': english.headings.monthlySpend,
  'spend-by-agent-type': english.headings.spendByAgentType,
  'spend-by-model': english.headings.spendByModel,
  'spend-by-service': english.headings.spendByService,
  'monthly-tokens': english.headings.monthlyTokens,
  'tokens-by-agent-type': english.headings.tokensByAgentType,
  'tokens-by-model': english.headings.tokensByModel,
  'top-users': english.headings.topUsers,
  'top-agents': english.headings.topAgents,
} as const;
type Tag = keyof typeof TAGS;
const tags = Object.keys(TAGS) as Tag[];

async function shown(tag: Tag, report: object, lang = 'en-US'): Promise<Element> {
  const widget = await place(tag, { report: report as ReturnType<typeof februaryReport>, lang });
  await measured();
  return widget;
}

const textsIn = ({ marks }: Scene) => marks.flatMap(mark => (mark.kind === 'text' ? [mark.text] : []));
const shapesIn = ({ marks }: Scene) => marks.flatMap(mark => (mark.kind === 'shape' ? [mark] : []));
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** As an image viewer reads it: strictly. */
function parsed(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')?.textContent ?? null).to.equal(null);
  return document;
}

const ALLOWED = ['svg', 'title', 'desc', 'clipPath', 'pattern', 'path', 'g', 'rect', 'text'];

function expectHarmless(svg: string): void {
  const elements = [...parsed(svg).querySelectorAll('*')];
  expect(elements.map(element => element.localName).filter(name => !ALLOWED.includes(name))).to.deep.equal(
    [],
  );
  const attributes = elements.flatMap(element => [...element.attributes]);
  expect(attributes.filter(({ name }) => /^on|href|style/.test(name))).to.deep.equal([]);
  expect(attributes.filter(({ value }) => /url\((?!#shared-\d+\))/.test(value))).to.deep.equal([]);
}

async function pixelsOf(png: Blob) {
  const bitmap = await createImageBitmap(png);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return { bitmap, at: (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data] };
}

describe('a picture of a widget', () => {
  for (const tag of tags) {
    it(`says what <${tag}> says, in its place, and nothing else`, async () => {
      const widget = await shown(tag, februaryReport());
      const scene = sceneOf(widget);
      const { width } = widget.getBoundingClientRect();
      expect(scene.title).to.equal(TAGS[tag]);
      expect(scene.description).to.equal(plain(part(widget, '[part~="summary"]').innerText));
      const wanted = [
        ...widget.shadowRoot!.querySelectorAll('h3, .body p, .body bdi, .body .amount, svg text'),
      ]
        .filter(element => !element.closest('details, [popover]'))
        .map(textOf);
      const said = plain(textsIn(scene).join(' '));
      for (const text of wanted) expect(said).to.contain(text);
      const table = widget.shadowRoot!.querySelector('details summary');
      if (table) expect(said).not.to.contain(textOf(table));
      for (const mark of scene.marks) {
        if (mark.kind !== 'text') continue;
        expect(mark.x).to.be.at.least(0);
        expect(mark.x + mark.width).to.be.at.most(width + 0.5);
        expect(mark.baseline).to.be.within(0, scene.height);
      }
      expectHarmless(toSvg(scene));
    });
  }

  it('has every series in its own colour, below what is named beside it', async () => {
    const widget = await shown('spend-by-agent-type', februaryReport());
    const series = [...widget.shadowRoot!.querySelectorAll('svg[part~="chart"] .series')];
    const fills = shapesIn(sceneOf(widget)).map(({ fill }) => (fill && 'color' in fill ? fill.color : null));
    expect(series.length).to.be.greaterThan(3);
    for (const path of series) {
      // Once in the chart, once in the legend.
      const { fill } = getComputedStyle(path);
      const [r = 0, g = 0, b = 0] = fill.match(/\d+/g)!.map(Number);
      const hex = `#${[r, g, b].map(byte => byte.toString(16).padStart(2, '0')).join('')}`;
      expect(fills.filter(color => color === hex).length, fill).to.be.at.least(2);
    }
  });

  it('has patterns where the page has them, each its own', async function () {
    await needs(this, 'print');
    const widget = await shown('spend-by-agent-type', februaryReport());
    await waitUntil(() => widget.shadowRoot!.querySelector('.patterns'));
    await emulateMedia({ media: 'print' });
    try {
      const scene = sceneOf(widget);
      const fills = shapesIn(scene).map(({ fill }) => fill);
      const patterns = fills.filter(fill => fill !== null && 'marks' in fill);
      expect(new Set(patterns.map(pattern => JSON.stringify(pattern))).size).to.equal(2);
      for (const pattern of patterns) expect(pattern.marks.length).to.equal(2);
      expectHarmless(toSvg(scene));
      expect((await toPng(scene)).size).to.be.greaterThan(0);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('is as tall as what it shows, with the table open or not', async () => {
    const widget = await shown('top-users', februaryReport());
    const { height } = sceneOf(widget);
    expect(height).to.be.lessThan(widget.getBoundingClientRect().height - 20);
    part<HTMLDetailsElement>(widget, 'details').open = true;
    await measured();
    expect(widget.getBoundingClientRect().height).to.be.greaterThan(height + 100);
    expect(sceneOf(widget).height).to.be.closeTo(height, 0.01);
  });

  it('says how much of the whole it shows', async () => {
    const report = februaryReport();
    const hiddenSeries = report.agent_types.slice(0, 1).map(({ id }) => `type:${id}`);
    const widget = await place('spend-by-agent-type', { report, hiddenSeries });
    await measured();
    const shown = textOf(part(widget, '[part=summary] [role=status]'));
    expect(shown).to.match(/^\d of \d agent types shown: \$/);
    expect(plain(textsIn(sceneOf(widget)).join(' '))).to.contain(shown);
  });

  it('has its caption on a line of its own, and in its description', async () => {
    const widget = await shown('top-users', februaryReport());
    const [bare, scene] = [sceneOf(widget), sceneOf(widget, { caption: 'February 2025' })];
    const line = scene.marks.at(-1)!;
    expect(scene.marks.length).to.equal(bare.marks.length + 1);
    expect(line.kind === 'text' && line.text).to.equal('February 2025');
    expect(line.kind === 'text' && line.baseline).to.be.within(bare.height - 12, scene.height - 12);
    expect(scene.description).to.equal(`${bare.description}\nFebruary 2025`);
  });

  it('mirrors where the page does', async () => {
    const widget = await shown('top-agents', februaryReport(), 'ar');
    widget.setAttribute('dir', 'rtl');
    await measured();
    const scene = sceneOf(widget);
    const heading = scene.marks.find(mark => mark.kind === 'text')!;
    expect(heading.kind === 'text' && heading.direction).to.equal('rtl');
    expect(heading.kind === 'text' && heading.x + heading.width).to.be.closeTo(scene.width - 21, 1);
    expectHarmless(toSvg(scene));
  });

  for (const [name, report] of Object.entries({ hostileNames: hostileNames(), longNames: longNames() })) {
    it(`stays within its width, whatever it says: ${name}`, async () => {
      for (const tag of ['top-agents', 'spend-by-model', 'spend-by-service'] as const) {
        const widget = await shown(tag, report);
        const host = widget.parentElement!;
        for (const width of [240, 320, 640]) {
          host.setAttribute('style', `inline-size: ${width}px`);
          await measured();
          const scene = sceneOf(widget);
          for (const mark of scene.marks) {
            if (mark.kind !== 'text') continue;
            expect(mark.x, mark.text).to.be.at.least(0);
            expect(mark.x + mark.width, mark.text).to.be.at.most(width);
          }
          expectHarmless(toSvg(scene));
        }
      }
    });
  }

  for (const direction of ['ltr', 'rtl'] as const) {
    it(`cuts a line at its own end where the page cuts it: ${direction}`, async () => {
      const box = await fixture<HTMLElement>(
        html`<p dir=${direction} style="inline-size: 120px; overflow: hidden; white-space: nowrap">
          ${'A name that is much too long'.repeat(4)}
        </p>`,
      );
      const text = [...box.childNodes].find(node => node instanceof Text && node.data.trim() !== '') as Text;
      const frame = box.getBoundingClientRect();
      const style = { font: fontOf(getComputedStyle(box)), direction };
      const [line, ...more] = visibleLines(text, style, frame);
      expect(more).to.deep.equal([]);
      expect(line!.text).to.match(/^A name.*…$/);
      expect(line!.width).to.be.within(90, 120);
      const end = direction === 'ltr' ? line!.left - frame.left : frame.right - line!.left - line!.width;
      expect(end).to.be.closeTo(0, 1);
    });
  }

  for (const [name, text] of Object.entries(HOSTILE_STRINGS)) {
    it(`takes what it is told to say for text only: ${name}`, async () => {
      for (const tag of ['monthly-spend', 'tokens-by-agent-type', 'spend-by-service', 'top-agents'] as const)
        expectHarmless(toSvg(sceneOf(await shown(tag, reportSaying(text)))));
      expect('__pwn' in window).to.equal(false);
    });
  }

  it('becomes a PNG of twice its size at least, and of its colours', async () => {
    const widget = await shown('spend-by-agent-type', negativeCosts());
    const scene = sceneOf(widget);
    const png = await toPng(scene);
    expect(png.type).to.equal('image/png');
    const { bitmap, at } = await pixelsOf(png);
    expect(bitmap.width).to.equal(Math.round(scene.width * 2));
    expect(bitmap.height).to.equal(Math.round(scene.height * 2));
    expect(at(1, 1)).to.deep.equal([255, 255, 255, 255]);
  });

  it('is dark where the page is', async () => {
    const widget = await shown('monthly-spend', februaryReport());
    widget.parentElement!.setAttribute('style', 'color-scheme: dark');
    const scene = sceneOf(widget);
    expect(scene.background.color).to.equal('#171a21');
    const { at } = await pixelsOf(await toPng(scene));
    expect(at(1, 1)).to.deep.equal([0x17, 0x1a, 0x21, 255]);
  });

  it('is opaque where a host has made its surface transparent', async () => {
    const widget = await shown('monthly-spend', februaryReport());
    widget.parentElement!.setAttribute(
      'style',
      'background: rgb(1, 2, 3); --consumption-surface: transparent',
    );
    expect(sceneOf(widget).background).to.deep.equal({ color: '#010203', opacity: 1 });
  });

  it('is refused where there is nothing to see', async () => {
    const widget = await shown('monthly-spend', februaryReport());
    widget.setAttribute('hidden', '');
    expect(() => sceneOf(widget)).to.throw('<monthly-spend> shows nothing.');
  });
});
