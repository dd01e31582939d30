import { claim } from '../base/claim.js';
import { ConsumptionMonthSelect } from './consumption-month-select.js';

if (claim('consumption-month-select'))
  customElements.define('consumption-month-select', ConsumptionMonthSelect);

declare global {
  interface HTMLElementTagNameMap {
    'consumption-month-select': ConsumptionMonthSelect;
  }
}
