import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { listenTo, typesOf } from '../support/heard.js';
import { place } from '../support/place.js';
import { part, textOf } from '../support/rendered.js';
import { settled } from '../support/scripted-fetch.js';
import { smallReport } from '../support/small-report.js';

describe('<consumption-mode-toggle>', () => {
  const radios = (toggle: Element) => [...toggle.shadowRoot!.querySelectorAll('input')];
  const chosen = (toggle: Element) => radios(toggle).find(radio => radio.checked)?.value;

  async function placeInView() {
    const view = await place('consumption-view', { report: smallReport() });
    const toggle = part(view, 'consumption-mode-toggle') as HTMLElementTagNameMap['consumption-mode-toggle'];
    return { view, toggle };
  }

  describe('properties', () => {
    it('mode: is cost at first, and reflected', async () => {
      const toggle = await place('consumption-mode-toggle');
      expect(chosen(toggle)).to.equal('cost');
      expect(toggle.getAttribute('mode')).to.equal('cost');
    });

    it('mode: can be set', async () => {
      const toggle = await place('consumption-mode-toggle', { mode: 'activity' });
      expect(chosen(toggle)).to.equal('activity');
    });

    it('mode: is cost where an attribute says something else, or is taken away', async () => {
      const toggle = await place('consumption-mode-toggle', { mode: 'activity' });
      toggle.setAttribute('mode', 'bogus');
      await settled();
      expect(chosen(toggle)).to.equal('cost');
      toggle.removeAttribute('mode');
      await settled();
      expect(chosen(toggle)).to.equal('cost');
    });
  });

  describe('in a view', () => {
    it('shows the mode of the view', async () => {
      const { view, toggle } = await placeInView();
      view.mode = 'activity';
      await settled();
      expect(chosen(toggle)).to.equal('activity');
      expect(toggle.mode).to.equal('activity');
    });

    it('drives the view, and tells of it once', async () => {
      const { view, toggle } = await placeInView();
      const heard = listenTo(document.body);
      radios(toggle)[1]!.click();
      await settled();
      expect(view.mode).to.equal('activity');
      expect(typesOf(heard)).to.deep.equal(['consumption-mode-change']);
      expect(heard[0]).to.include({ bubbles: true, composed: true });
      expect(heard[0]?.detail).to.deep.equal({ mode: 'activity' });
    });

    it('stands where the view stands when the host takes a choice back', async () => {
      const { view, toggle } = await placeInView();
      view.addEventListener('consumption-mode-change', () => (view.mode = 'cost'));
      radios(toggle)[1]!.click();
      await settled();
      expect(view.mode).to.equal('cost');
      expect(chosen(toggle)).to.equal('cost');
    });

    it('tells nothing when the view is set', async () => {
      const { view } = await placeInView();
      const heard = listenTo(document.body);
      view.mode = 'activity';
      await settled();
      expect(heard).to.deep.equal([]);
    });
  });

  describe('outside a view', () => {
    it('only tells what was chosen', async () => {
      const toggle = await place('consumption-mode-toggle');
      const view = await place('consumption-view', { report: smallReport() });
      const heard = listenTo(document.body);
      radios(toggle)[1]!.click();
      await settled();
      expect(heard.map(event => event.detail)).to.deep.equal([{ mode: 'activity' }]);
      expect(toggle.getAttribute('mode')).to.equal('activity');
      expect(view.mode).to.equal('cost');
    });

    it('tells nothing when it is set', async () => {
      const toggle = await place('consumption-mode-toggle');
      const heard = listenTo(document.body);
      toggle.mode = 'activity';
      await settled();
      expect(heard).to.deep.equal([]);
    });
  });

  describe('accessibility', () => {
    it('is a named group of two radios', async () => {
      const toggle = await place('consumption-mode-toggle');
      expect(textOf(part(toggle, 'fieldset > legend'))).to.equal('Show');
      expect(radios(toggle).map(radio => textOf(radio.labels![0]!))).to.deep.equal(['Cost', 'Activity']);
      await expect(toggle).to.be.accessible();
    });

    it('is one stop for Tab, and moved by the arrow keys', async () => {
      const { view, toggle } = await placeInView();
      radios(toggle)[0]!.focus();
      await sendKeys({ press: 'ArrowRight' });
      await settled();
      expect(view.mode).to.equal('activity');
      expect(toggle.shadowRoot!.activeElement === radios(toggle)[1]).to.equal(true);
      await sendKeys({ press: 'ArrowLeft' });
      await settled();
      expect(view.mode).to.equal('cost');
      await sendKeys({ press: 'Tab' });
      expect(toggle.shadowRoot!.activeElement === null).to.equal(true);
    });

    it('has targets of at least 24 pixels', async () => {
      const toggle = await place('consumption-mode-toggle');
      for (const radio of radios(toggle)) {
        const { width, height } = radio.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(24);
      }
    });
  });
});
