import { claim } from '../base/claim.js';
import { TokensByAgentType } from './tokens-by-agent-type.js';

if (claim('tokens-by-agent-type')) customElements.define('tokens-by-agent-type', TokensByAgentType);

declare global {
  interface HTMLElementTagNameMap {
    'tokens-by-agent-type': TokensByAgentType;
  }
}
