import { claim } from '../base/claim.js';
import { TokensByModel } from './tokens-by-model.js';

if (claim('tokens-by-model')) customElements.define('tokens-by-model', TokensByModel);

declare global {
  interface HTMLElementTagNameMap {
    'tokens-by-model': TokensByModel;
  }
}
