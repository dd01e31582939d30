import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  februaryReport,
  manyModels,
  manyTypes,
  negativeCosts,
  noTokenSplit,
  runningMonth,
} from '../fixtures/reports.js';
import { listboxOf, press, said, tabTo, times } from '../support/exploring.js';
import { measured, place } from '../support/place.js';
import { part, tableOf, textOf } from '../support/rendered.js';

const MONTHS = { februaryReport, runningMonth, manyTypes, manyModels, noTokenSplit, negativeCosts };

const DAILY = ['spend-by-agent-type', 'tokens-by-agent-type'] as const;
const RANKED = ['spend-by-model', 'spend-by-service', 'top-users', 'top-agents', 'tokens-by-model'] as const;

/** A figure of the table as it is read out. */
function spoken(cell: string): string {
  const amount = Number(cell.replaceAll('−', '-').replace(/[^\d.-]/g, ''));
  if (cell.includes('$')) {
    const dollars = { style: 'currency', currency: 'USD', currencyDisplay: 'name' } as const;
    return new Intl.NumberFormat('en-US', dollars).format(amount);
  }
  const compact = { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 } as const;
  const count = new Intl.NumberFormat('en-US', amount < 1e6 ? {} : compact).format(amount);
  return amount === 1 ? '1 token' : `${count} tokens`;
}

const longDay = (day: number) => `February ${day}, 2025`;
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

for (const [month, report] of Object.entries(MONTHS)) {
  describe(`every figure of ${month}, by keys alone`, () => {
    for (const tag of DAILY) {
      it(`<${tag}>`, async function () {
        this.timeout(30_000);
        const widget = await place(tag, { report: report() });
        await measured();
        const { columns, rows } = tableOf(widget);
        const names = ['whole', ...columns.slice(1, -1)];
        const days = rows.findLastIndex(row => row[1] !== '–') + 1;
        await tabTo(widget);

        // Along the days, then up to the next series, and back.
        const sweep = (key: string) => [...times(days - 1, key), 'ArrowUp'];
        const keys = [
          'ArrowRight',
          ...names.flatMap((_, lane) => sweep(lane % 2 ? 'ArrowLeft' : 'ArrowRight')),
        ];
        keys.pop();
        const heard = await press(widget, ...keys);

        const wanted = rows.slice(0, days).flatMap(([, ...cells], index) =>
          names.map((name, lane) => {
            const cell = lane === 0 ? cells.at(-1)! : cells[lane - 1]!;
            return `${longDay(index + 1)}${lane ? `, ${name}` : ''}: ${spoken(cell)}`;
          }),
        );
        expect(keys.length).to.be.at.most(wanted.length + 5);
        const openings = heard.map(sentence => plain(sentence).replace(/(, [<>]?[\d.]+% of|;).*$/, ''));
        expect([...openings].sort()).to.deep.equal([...wanted].sort());
      });
    }

    for (const tag of RANKED) {
      it(`<${tag}>`, async function () {
        this.timeout(30_000);
        const widget = await place(tag, { report: report() });
        const { columns, rows } = tableOf(widget);
        const measure = columns.indexOf(tag.startsWith('spend') ? 'Cost' : 'Tokens');
        const input = columns.indexOf('Input');
        const isSplit = (row: readonly string[]) =>
          tag === 'tokens-by-model' && input > 0 && row[input] !== '–';
        await tabTo(widget);

        const keys = rows.flatMap(row => ['ArrowDown', ...times(isSplit(row) ? 3 : 0, 'ArrowRight')]);
        const heard = (await press(widget, ...keys)).map(plain);

        expect(heard).to.have.length(keys.length);
        expect(new Set(heard).size).to.equal(keys.length);
        for (const row of rows) {
          const opening = `${row[0]!}: ${spoken(row[measure]!)}`;
          expect(
            heard.filter(sentence => sentence.startsWith(opening)),
            opening,
          ).to.have.length(1);
          const kinds = heard.filter(sentence => sentence.startsWith(`${row[0]!}, `));
          expect(kinds, row[0]).to.have.length(isSplit(row) ? 3 : 0);
        }
      });
    }
  });
}

describe('a chart', () => {
  it('is one tab stop, which Tab leaves', async () => {
    const widget = await place('spend-by-agent-type', { report: februaryReport() });
    await measured();
    await tabTo(widget);
    await press(widget, 'ArrowRight', 'ArrowUp');
    await sendKeys({ press: 'Tab' });
    const after = widget.shadowRoot?.activeElement ?? null;
    expect(after === listboxOf(widget)).to.equal(false);
    expect(part(widget, '.chart').contains(after)).to.equal(false);
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(widget.shadowRoot?.activeElement === listboxOf(widget)).to.equal(true);
  });

  it('is announced by its name, and as a whole in a sentence', async () => {
    const widget = await place('top-users', { report: februaryReport() });
    await tabTo(widget);
    expect(listboxOf(widget).ariaLabel).to.equal('Top users');
    expect(said(widget)).to.equal(textOf(part(widget, '.summary')));
    expect(listboxOf(widget).ariaDescription).to.equal('Up and down arrow keys move by row.');
  });

  it('announces each datum once, with its place, and nothing where it ends', async () => {
    const widget = await place('top-users', { report: februaryReport() });
    await tabTo(widget);
    expect(await press(widget, 'End')).to.have.length(1);
    const option = part(widget, '[role=option]');
    expect([option.ariaPosInSet, option.ariaSetSize]).to.deep.equal(['7', '7']);
    expect(await press(widget, 'ArrowDown', 'End')).to.deep.equal([]);
    expect(await press(widget, 'Home', 'ArrowUp')).to.have.length(1);
  });

  it('leaves all other keys to the page', async () => {
    const widget = await place('top-users', { report: februaryReport() });
    await tabTo(widget);
    await press(widget, 'ArrowDown');
    const refused: string[] = [];
    const note = (event: KeyboardEvent) => event.defaultPrevented && refused.push(event.key);
    document.addEventListener('keydown', note);
    await press(widget, 'a', '1', 'PageDown');
    for (const modifier of ['Alt', 'Control', 'Shift']) {
      await sendKeys({ down: modifier });
      await press(widget, 'ArrowDown');
      await sendKeys({ up: modifier });
    }
    expect(refused).to.deep.equal([]);
    await press(widget, 'ArrowDown', ' ', 'Escape', 'Escape', 'Escape');
    document.removeEventListener('keydown', note);
    // The third Escape closes nothing here: perhaps the dialog around.
    expect(refused).to.deep.equal(['ArrowDown', ' ', 'Escape', 'Escape']);
  });

  it('mirrored, is read with the arrow that points there', async () => {
    const widget = await place('spend-by-agent-type', { report: februaryReport(), dir: 'rtl' });
    await measured();
    await tabTo(widget);
    const heard = await press(widget, 'ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowRight');
    expect(heard.map(sentence => sentence.split(':')[0])).to.deep.equal([longDay(1), longDay(2), longDay(1)]);
  });

  it('tells what the reader picks, by Enter and by Space', async () => {
    const widget = await place('spend-by-agent-type', { report: februaryReport() });
    await measured();
    const picked: unknown[] = [];
    widget.addEventListener('consumption-select', event => picked.push(event.detail));
    await tabTo(widget);
    await press(widget, 'Enter', 'ArrowRight', 'Enter', 'ArrowUp', ' ');
    const common = { date: '2025-02-01', month: '2025-02' };
    expect(picked).to.deep.equal([
      { kind: 'day', id: null, ...common },
      { kind: 'agent-type', id: februaryReport().agent_types[0]!.id, ...common },
    ]);
  });

  it('follows the link of a row, and tells it once', async () => {
    const widget = await place('top-users', { report: februaryReport(), userHref: '#user-{id}' });
    const picked: unknown[] = [];
    widget.addEventListener('consumption-select', event => picked.push(event.detail));
    await tabTo(widget);
    await press(widget, 'ArrowDown', 'Enter');
    const { id } = februaryReport().users.items[0]!;
    expect(picked).to.deep.equal([{ kind: 'user', id, date: null, month: '2025-02' }]);
    expect(location.hash).to.equal(`#user-${encodeURIComponent(id)}`);
    history.replaceState(null, '', location.pathname + location.search);
  });
});
