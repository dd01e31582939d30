/** Another library's element by the name of one of ours. */
class ForeignTopUsers extends HTMLElement {
  connectedCallback(): void {
    this.textContent = 'Somebody else’s.';
  }
}

customElements.define('top-users', ForeignTopUsers);

export {};
