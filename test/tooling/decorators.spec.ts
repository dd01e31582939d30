import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

@customElement('decorated-probe')
class DecoratedProbe extends LitElement {
  @property({ type: Number }) count = 1;

  override render() {
    return html`<p>${this.count}</p>`;
  }
}

describe('decorators', () => {
  it('compile to accessors that render', async () => {
    const probe = await fixture<DecoratedProbe>(html`<decorated-probe></decorated-probe>`);
    probe.count = 2;
    await probe.updateComplete;
    expect(probe.shadowRoot?.textContent).to.equal('2');
  });
});
