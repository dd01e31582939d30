import { claim } from '../base/claim.js';
import { SpendByAgentType } from './spend-by-agent-type.js';

if (claim('spend-by-agent-type')) customElements.define('spend-by-agent-type', SpendByAgentType);

declare global {
  interface HTMLElementTagNameMap {
    'spend-by-agent-type': SpendByAgentType;
  }
}
