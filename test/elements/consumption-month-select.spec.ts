import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { listenTo, typesOf } from '../support/heard.js';
import { place } from '../support/place.js';
import { part, textOf } from '../support/rendered.js';
import { scriptFetch, settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';
import { ENDPOINT } from '../support/widget-spec.js';

describe('<consumption-month-select>', () => {
  const select = (element: Element) => part<HTMLSelectElement>(element, 'select');
  const steps = (element: Element) => [...element.shadowRoot!.querySelectorAll('button')];
  const isAtEnd = (step: Element) => step.ariaDisabled === 'true';
  const shown = (element: Element) => textOf(select(element).selectedOptions[0]!);

  function choose(element: Element, month: string): void {
    select(element).value = month;
    select(element).dispatchEvent(new Event('change'));
  }

  async function placeInView(report = smallReport()) {
    const page = scriptFetch();
    const view = await place('consumption-view', { endpoint: ENDPOINT, client: page.client });
    await page.last.answer(report);
    return { page, view, months: part(view, 'consumption-month-select') };
  }

  describe('choices', () => {
    it('are the available months, newest first', async () => {
      const months = await place('consumption-month-select', { report: smallReport() });
      expect([...select(months).options].map(textOf)).to.deep.equal([
        'March 2025',
        'February 2025',
        'January 2025',
        'December 2024',
        'November 2024',
      ]);
      expect(shown(months)).to.equal('February 2025');
    });

    it('include the month that is shown, though there is no data for it', async () => {
      const months = await place('consumption-month-select', { report: smallReport('2025-06') });
      expect(shown(months)).to.equal('June 2025');
      expect(select(months).options).to.have.length(6);
    });

    it('are the steps alone where the report does not say what is available', async () => {
      const months = await place('consumption-month-select', {
        report: smallReport('2025-02', { available: null }),
      });
      expect(months.shadowRoot!.querySelector('select') === null).to.equal(true);
      expect(textOf(months)).to.equal('February 2025');
      expect(steps(months).map(isAtEnd)).to.deep.equal([false, false]);
    });

    for (const [month, atEnd] of [
      ['2024-11', [true, false]],
      ['2025-02', [false, false]],
      ['2025-03', [false, true]],
    ] as const) {
      it(`end where the data ends: ${month}`, async () => {
        const months = await place('consumption-month-select', { report: smallReport(month) });
        expect(steps(months).map(isAtEnd)).to.deep.equal(atEnd);
      });
    }

    it('keep the focus on the step that comes to an end, which then does nothing', async () => {
      const view = await place('consumption-view', { report: smallReport('2025-02') });
      const months = view.shadowRoot!.querySelector('consumption-month-select')!;
      const chosen: string[] = [];
      view.addEventListener('consumption-month-change', ({ detail }) => {
        chosen.push(detail.month);
        view.report = smallReport(detail.month);
      });
      const next = steps(months)[1]!;
      next.focus();
      next.click();
      await settled();
      expect(isAtEnd(next)).to.equal(true);
      next.click();
      await settled();
      expect(months.shadowRoot!.activeElement).to.equal(next);
      expect(chosen).to.deep.equal(['2025-03']);
    });

    it('are none before there is a month', async () => {
      const months = await place('consumption-month-select');
      expect(textOf(months)).to.equal('');
      expect(months.shadowRoot!.querySelector('select, button') === null).to.equal(true);
    });

    it('are none around a month that no calendar has', async () => {
      const months = await place('consumption-month-select', { month: '2025-13' });
      expect(textOf(months)).to.equal('');
    });
  });

  describe('in a view', () => {
    it('drives the view, and tells of it once', async () => {
      const { page, view, months } = await placeInView();
      const heard = listenTo(document.body);
      choose(months, '2024-12');
      await settled();
      expect(view.month).to.equal('2024-12');
      expect(page.last.month).to.equal('2024-12');
      expect(typesOf(heard)).to.deep.equal(['consumption-month-change']);
      expect(heard[0]).to.include({ bubbles: true, composed: true });
      expect(heard[0]?.detail).to.deep.equal({ month: '2024-12' });
    });

    it('steps to the month before and after', async () => {
      const { page, months } = await placeInView();
      steps(months)[0]!.click();
      await settled();
      expect(page.last.month).to.equal('2025-01');
      expect(shown(months)).to.equal('January 2025');
      steps(months)[1]!.click();
      await settled();
      expect(shown(months)).to.equal('February 2025');
    });

    it('steps twice while the first step is loading', async () => {
      const { page, months } = await placeInView();
      steps(months)[0]!.click();
      await settled();
      steps(months)[0]!.click();
      await settled();
      expect(page.last.month).to.equal('2024-12');
    });

    it('shows the month that the view is set to, whatever was chosen before', async () => {
      const { view, months } = await placeInView();
      choose(months, '2025-03');
      await settled();
      view.month = '2025-06';
      await settled();
      expect(shown(months)).to.equal('June 2025');
    });

    it('stands where the view stands when the host takes a choice back', async () => {
      const { view, months } = await placeInView();
      view.month = '2025-02';
      await settled();
      view.addEventListener('consumption-month-change', () => (view.month = '2025-02'));
      choose(months, '2024-12');
      await settled();
      expect(shown(months)).to.equal('February 2025');
    });

    it('keeps select and focus while another month is loading', async () => {
      const { months } = await placeInView();
      const control = select(months);
      control.focus();
      choose(months, '2024-12');
      await settled();
      expect(months.shadowRoot!.activeElement === control).to.equal(true);
    });
  });

  it('keeps select and focus when another month fails, so that one can go on', async () => {
    const { page, months } = await placeInView();
    const control = select(months);
    control.focus();
    choose(months, '2024-12');
    await settled();
    await page.last.refuse(404);
    expect(months.shadowRoot!.activeElement === control).to.equal(true);
    expect(shown(months)).to.equal('December 2024');
    choose(months, '2025-01');
    await settled();
    expect(months.shadowRoot!.activeElement === control).to.equal(true);
    expect(control.options).to.have.length(5);
  });

  it('forgets what was available once it may no longer see it', async () => {
    const page = scriptFetch();
    const { client } = page;
    const months = await place('consumption-month-select', { endpoint: ENDPOINT, client, month: '2025-02' });
    await page.last.answer(smallReport());
    months.refresh();
    await settled();
    await page.last.refuse(403);
    expect(months.shadowRoot!.querySelector('select') === null).to.equal(true);
  });

  describe('outside a view', () => {
    it('only tells what was chosen', async () => {
      const months = await place('consumption-month-select', { report: smallReport() });
      const heard = listenTo(document.body);
      choose(months, '2025-01');
      await settled();
      expect(heard.map(event => event.detail)).to.deep.equal([{ month: '2025-01' }]);
      expect(months.month).to.equal('2025-01');
      expect(shown(months)).to.equal('January 2025');
    });

    it('tells nothing when it is set', async () => {
      const months = await place('consumption-month-select', { report: smallReport() });
      const heard = listenTo(document.body);
      months.month = '2025-01';
      await settled();
      expect(heard).to.deep.equal([]);
    });
  });

  describe('accessibility', () => {
    it('is a named group of a select and two named steps', async () => {
      const months = await place('consumption-month-select', { report: smallReport() });
      const group = part(months, '[role=group]');
      expect([group.ariaLabel, select(months).ariaLabel]).to.deep.equal(['Month', 'Month']);
      expect(steps(months).map(step => step.ariaLabel)).to.deep.equal(['Previous month', 'Next month']);
      await expect(months).to.be.accessible();
    });

    it('is accessible without a select, too', async () => {
      const report = smallReport('2025-02', { available: null });
      await expect(await place('consumption-month-select', { report })).to.be.accessible();
    });

    it('is moved by keys alone', async () => {
      const { page, months } = await placeInView();
      select(months).focus();
      await sendKeys({ press: 'j' });
      await settled();
      expect(page.last.month).to.equal('2025-01');
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await settled();
      expect(page.last.month).to.equal('2025-02');
      expect(shown(months)).to.equal('February 2025');
    });
  });
});
