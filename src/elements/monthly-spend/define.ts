import { claim } from '../base/claim.js';
import { MonthlySpend } from './monthly-spend.js';

if (claim('monthly-spend')) customElements.define('monthly-spend', MonthlySpend);

declare global {
  interface HTMLElementTagNameMap {
    'monthly-spend': MonthlySpend;
  }
}
