import { claim } from '../base/claim.js';
import { TopAgents } from './top-agents.js';

if (claim('top-agents')) customElements.define('top-agents', TopAgents);

declare global {
  interface HTMLElementTagNameMap {
    'top-agents': TopAgents;
  }
}
