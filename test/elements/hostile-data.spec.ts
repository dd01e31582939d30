import { expect } from '@open-wc/testing';
import type { ReportDocument } from '../../src/contract/index.js';
import { hostileNames, longNames } from '../fixtures/reports.js';
import { HOSTILE_STRINGS, reportSaying, stringPathsOf, withValueAt } from '../support/hostile.js';
import { measured, place } from '../support/place.js';
import { elementsIn, mainStatesOf, textOf, visibleTextOf } from '../support/rendered.js';
import { settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';

const UNREADABLE = /NaN|undefined|null|Infinity|∞|\[object|Invalid Date|-\$0\.00/;
/** A name of 256 code units, and a sentence around it. */
const LONGEST_TEXT = 400;

describe('hostile data', () => {
  const isPwned = () => '__pwn' in window || 'hijacked' in window;

  /** Text and attribute values of the whole drawing. */
  function writtenIn(view: Element): string[] {
    return elementsIn(view).flatMap(element => [
      ...[...element.attributes].map(attribute => attribute.value),
      ...[...element.childNodes].filter(node => node instanceof Text).map(node => node.data),
    ]);
  }

  const kindsIn = (view: Element) => new Set(elementsIn(view).map(element => element.localName));

  async function placeInBothModes(report: ReportDocument) {
    const view = await place('consumption-view', { report });
    await measured();
    view.mode = 'activity';
    await measured();
    return view;
  }

  for (const [name, text] of Object.entries(HOSTILE_STRINGS)) {
    it(`is only text, wherever text may be: ${name}`, async () => {
      const [view, tame] = [
        await placeInBothModes(reportSaying(text)),
        await placeInBothModes(reportSaying('tame')),
      ];
      expect(mainStatesOf(view)).to.deep.equal(['ready']);
      expect([...kindsIn(view)]).to.deep.equal([...kindsIn(tame)]);
      expect(isPwned()).to.equal(false);
      expect(textOf(view)).not.to.match(UNREADABLE);
      expect(Object.keys(Object.prototype)).to.deep.equal([]);
      // What is cut before layout cannot make layout slow.
      expect(
        writtenIn(view).filter(written => written.length > LONGEST_TEXT && /e\u0301|WW/.test(written)),
      ).to.deep.equal([]);
    });
  }

  it('keeps the order of what stands around a name', async () => {
    const view = await placeInBothModes(reportSaying(HOSTILE_STRINGS['a direction override']!));
    expect(textOf(view)).not.to.match(/[\u202A-\u202E]/);
  });

  for (const [name, report] of [
    ['hostile', hostileNames()],
    ['long', longNames()],
  ] as const) {
    it(`shows an organisation of ${name} names`, async () => {
      const view = await placeInBothModes(report);
      expect(mainStatesOf(view)).to.deep.equal(['ready']);
      expect(isPwned()).to.equal(false);
      expect(textOf(view)).not.to.match(UNREADABLE);
      await expect(view).to.be.accessible();
    });
  }

  it('counts models by the names of object members apart, to the last digit', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const items = names.map((id, index) => ({ id, name: null, cost: `${index + 1}.5`, total_tokens: 1 }));
    const widget = await place('spend-by-model', { report: smallReport('2025-02', { models: { items } }) });
    const shown = [...widget.shadowRoot!.querySelectorAll('tbody tr')].map(textOf);
    expect(shown.map(row => row.split(' ').slice(0, 2))).to.deep.equal([
      ['valueOf', '$5.50'],
      ['hasOwnProperty', '$4.50'],
      ['toString', '$3.50'],
      ['constructor', '$2.50'],
      ['__proto__', '$1.50'],
    ]);
  });

  it('pollutes no prototype by fields that nobody asked for', async () => {
    const poison =
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"onclick":"__pwn=1",';
    const text = JSON.stringify(smallReport()).replaceAll('{', poison);
    const view = await placeInBothModes(JSON.parse(text) as ReportDocument);
    expect(mainStatesOf(view)).to.deep.equal(['ready']);
    expect('polluted' in {}).to.equal(false);
    expect(isPwned()).to.equal(false);
  });

  for (const [name, value] of [
    ['an object', { toString: 'x' }],
    ['what Lit takes for a template', { _$litType$: 1, strings: ['<b>'], values: [] }],
    ['a list', [['x']]],
    ['a truth', true],
  ] as const) {
    it(`is an error where text is expected: ${name}`, async () => {
      const report = smallReport();
      const widget = await place('monthly-spend');
      for (const path of stringPathsOf(report)) {
        widget.report = withValueAt(report, path, value) as ReportDocument;
        await settled();
        expect(mainStatesOf(widget), path.join('.')).to.deep.equal(['error']);
      }
      expect(visibleTextOf(widget)).to.contain('The report cannot be read.');
    });
  }

  for (const document of ['a report', 42, true, [], {}, { schema_version: '2.0' }]) {
    it(`is an error instead of a report: ${JSON.stringify(document)}`, async () => {
      const view = await place('consumption-view', { report: document as unknown as ReportDocument });
      expect(mainStatesOf(view)).to.deep.equal(['error']);
      expect(visibleTextOf(view)).to.contain('The report cannot be read.');
    });
  }
});
