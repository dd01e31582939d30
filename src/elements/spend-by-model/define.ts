import { claim } from '../base/claim.js';
import { SpendByModel } from './spend-by-model.js';

if (claim('spend-by-model')) customElements.define('spend-by-model', SpendByModel);

declare global {
  interface HTMLElementTagNameMap {
    'spend-by-model': SpendByModel;
  }
}
