import { claim } from '../base/claim.js';
import { TopUsers } from './top-users.js';

if (claim('top-users')) customElements.define('top-users', TopUsers);

declare global {
  interface HTMLElementTagNameMap {
    'top-users': TopUsers;
  }
}
