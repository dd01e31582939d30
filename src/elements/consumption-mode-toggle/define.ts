import { claim } from '../base/claim.js';
import { ConsumptionModeToggle } from './consumption-mode-toggle.js';

if (claim('consumption-mode-toggle')) customElements.define('consumption-mode-toggle', ConsumptionModeToggle);

declare global {
  interface HTMLElementTagNameMap {
    'consumption-mode-toggle': ConsumptionModeToggle;
  }
}
