import { expect } from '@open-wc/testing';
import { listenTo, typesOf } from '../support/heard.js';
import { needs } from '../support/needs.js';
import { place } from '../support/place.js';
import { mainStatesOf, textOf, visibleTextOf } from '../support/rendered.js';
import { scriptFetch, settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';
import { ENDPOINT } from '../support/widget-spec.js';

type Movable = HTMLElement & { moveBefore(node: Node, child: Node | null): void };

describe('a widget in a view', () => {
  const widget = (tag: 'monthly-spend' | 'top-users' = 'monthly-spend') => document.createElement(tag);

  describe('takes the report of the view', () => {
    it('however deep it stands', async () => {
      const view = await place('consumption-view', { report: smallReport() });
      const inner = widget();
      const shell = document.createElement('div');
      shell.append(document.createElement('section'));
      shell.firstElementChild!.append(inner);
      view.append(shell);
      await settled();
      expect(visibleTextOf(inner)).to.contain('$150.65');
    });

    it('from inside the shadow root of another element', async () => {
      const view = await place('consumption-view', { report: smallReport() });
      const inner = widget();
      const shell = document.createElement('div');
      shell.attachShadow({ mode: 'open' }).append(inner);
      view.append(shell);
      await settled();
      expect(textOf(inner)).to.contain('$150.65');
    });

    it('when the view is put around it later', async () => {
      const inner = await place('monthly-spend');
      expect(mainStatesOf(inner)).to.deep.equal(['idle']);
      const view = document.createElement('consumption-view');
      view.report = smallReport();
      inner.replaceWith(view);
      view.append(inner);
      await settled();
      expect(mainStatesOf(inner)).to.deep.equal(['ready']);
    });

    it('when it is moved there, and no longer when it is moved out', async () => {
      const inner = await place('monthly-spend');
      const outside = inner.parentElement!;
      const view = await place('consumption-view', { report: smallReport() });
      view.append(inner);
      await settled();
      expect(mainStatesOf(inner)).to.deep.equal(['ready']);
      outside.append(inner);
      await settled();
      expect(mainStatesOf(inner)).to.deep.equal(['idle']);
    });

    it('when moveBefore moves it there, and no longer when it moves it out', async function () {
      await needs(this, 'moveBefore');
      const shell = (await place('monthly-spend')).parentElement as HTMLElement as Movable;
      const inner = shell.querySelector('monthly-spend')!;
      const view = document.createElement('consumption-view') as HTMLElementTagNameMap['consumption-view'] &
        Movable;
      view.report = smallReport();
      shell.append(view);
      view.moveBefore(inner, null);
      await settled();
      expect(mainStatesOf(inner)).to.deep.equal(['ready']);
      shell.moveBefore(inner, null);
      await settled();
      expect(mainStatesOf(inner)).to.deep.equal(['idle']);
    });

    it('of the nearest one', async () => {
      const outer = await place('consumption-view', { report: smallReport('2025-01') });
      const near = document.createElement('consumption-view');
      near.report = smallReport('2025-03');
      const inner = widget();
      near.append(inner);
      outer.append(near);
      await settled();
      expect(textOf(inner)).to.contain('in March 2025');
    });

    it('of the one further out, through a view that has none of its own', async () => {
      const outer = await place('consumption-view', { report: smallReport('2025-01') });
      const near = document.createElement('consumption-view');
      const inner = widget();
      near.append(inner);
      outer.append(near);
      await settled();
      expect(textOf(inner)).to.contain('in January 2025');
    });
  });

  describe('stays independent', () => {
    it('with an endpoint of its own', async () => {
      const view = await place('consumption-view', { report: smallReport('2025-01'), mode: 'activity' });
      const page = scriptFetch();
      const heard = listenTo(document.body);
      const inner = Object.assign(widget(), { endpoint: ENDPOINT, client: page.client });
      view.append(inner);
      await settled();
      await page.last.answer(smallReport('2025-02'));
      expect(visibleTextOf(inner)).to.contain('in February 2025');
      expect(typesOf(heard)).to.deep.equal(['consumption-load']);
      expect(heard[0]?.target === inner).to.equal(true);
    });

    it('with a report of its own', async () => {
      const view = await place('consumption-view', { report: smallReport('2025-01') });
      const inner = Object.assign(widget(), { report: smallReport('2025-02') });
      view.append(inner);
      await settled();
      expect(textOf(inner)).to.contain('in February 2025');
    });

    it('until that is taken away', async () => {
      const view = await place('consumption-view', { report: smallReport('2025-01') });
      const inner = widget();
      inner.report = smallReport('2025-02');
      view.append(inner);
      await settled();
      inner.report = null;
      await settled();
      expect(textOf(inner)).to.contain('in January 2025');
    });
  });

  describe('follows the mode of the view', () => {
    it('and is out of sight in the other one', async () => {
      const view = await place('consumption-view', { report: smallReport() });
      const [spend, users] = [widget('monthly-spend'), widget('top-users')];
      view.append(spend, users);
      await settled();
      expect([spend, users].map(one => one.checkVisibility())).to.deep.equal([true, false]);
      expect([spend, users].map(one => one.matches(':state(off)'))).to.deep.equal([false, true]);
      view.mode = 'activity';
      await settled();
      expect([spend, users].map(one => one.checkVisibility())).to.deep.equal([false, true]);
      expect(visibleTextOf(users)).to.contain('Ada');
    });

    it('and shows the month of the view when it is back', async () => {
      const page = scriptFetch();
      const view = await place('consumption-view', { endpoint: ENDPOINT, client: page.client });
      const spend = widget('monthly-spend');
      view.append(spend);
      await page.last.answer(smallReport('2025-02'));
      view.mode = 'activity';
      view.month = '2025-01';
      await settled();
      await page.last.answer(smallReport('2025-01'));
      view.mode = 'cost';
      await settled();
      expect(visibleTextOf(spend)).to.contain('in January 2025');
    });
  });

  it('is dimmed with the view while another month is loading, and says nothing aloud of its own', async () => {
    const page = scriptFetch();
    const view = await place('consumption-view', { endpoint: ENDPOINT, client: page.client });
    const spend = widget();
    view.append(spend);
    await page.last.answer(smallReport());
    view.month = '2025-01';
    await settled();
    expect(spend.shadowRoot!.querySelector('figure')!.ariaBusy).to.equal('true');
    expect(textOf(spend.shadowRoot!.querySelector('[role=status]')!)).to.equal('');
  });

  it('asks anew for all that the view shows', async () => {
    const page = scriptFetch();
    const view = await place('consumption-view', { endpoint: ENDPOINT, client: page.client });
    const spend = widget();
    view.append(spend);
    await page.last.answer(smallReport());
    spend.refresh();
    await settled();
    expect(page.calls).to.have.length(2);
  });

  it('is loading nothing while it is out of sight', async () => {
    const view = await place('consumption-view', { report: smallReport() });
    const users = widget('top-users');
    view.append(users);
    await settled();
    expect(mainStatesOf(users)).to.deep.equal(['idle']);
  });

  it('fires no event of its own', async () => {
    const page = scriptFetch();
    const view = await place('consumption-view', { endpoint: ENDPOINT, client: page.client });
    const spend = widget();
    view.append(spend);
    const heard = listenTo(spend);
    await page.last.answer(smallReport());
    view.refresh();
    await settled();
    await page.last.refuse(403);
    expect(heard).to.deep.equal([]);
  });

  it('leaves no listener behind in a view that it has left', async () => {
    const view = await place('consumption-view', { report: smallReport() });
    const spend = widget();
    view.append(spend);
    await settled();
    spend.remove();
    await settled();
    let updates = 0;
    spend.requestUpdate = () => void (updates += 1);
    view.mode = 'activity';
    await settled();
    expect(updates).to.equal(0);
  });
});
