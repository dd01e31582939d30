import { claim } from '../base/claim.js';
import '../consumption-mode-toggle/define.js';
import '../consumption-month-select/define.js';
import '../monthly-spend/define.js';
import '../monthly-tokens/define.js';
import '../spend-by-agent-type/define.js';
import '../spend-by-model/define.js';
import '../spend-by-service/define.js';
import '../tokens-by-agent-type/define.js';
import '../tokens-by-model/define.js';
import '../top-agents/define.js';
import '../top-users/define.js';
import { ConsumptionView } from './consumption-view.js';

if (claim('consumption-view')) customElements.define('consumption-view', ConsumptionView);

declare global {
  interface HTMLElementTagNameMap {
    'consumption-view': ConsumptionView;
  }
}
