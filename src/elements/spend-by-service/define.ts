import { claim } from '../base/claim.js';
import { SpendByService } from './spend-by-service.js';

if (claim('spend-by-service')) customElements.define('spend-by-service', SpendByService);

declare global {
  interface HTMLElementTagNameMap {
    'spend-by-service': SpendByService;
  }
}
