import { claim } from '../base/claim.js';
import { MonthlyTokens } from './monthly-tokens.js';

if (claim('monthly-tokens')) customElements.define('monthly-tokens', MonthlyTokens);

declare global {
  interface HTMLElementTagNameMap {
    'monthly-tokens': MonthlyTokens;
  }
}
