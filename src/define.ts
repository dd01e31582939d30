/** Registers every element. */
import './elements/consumption-mode-toggle/define.js';
import './elements/consumption-month-select/define.js';
import './elements/consumption-view/define.js';
import './elements/monthly-spend/define.js';
import './elements/monthly-tokens/define.js';
import './elements/spend-by-agent-type/define.js';
import './elements/spend-by-model/define.js';
import './elements/spend-by-service/define.js';
import './elements/tokens-by-agent-type/define.js';
import './elements/tokens-by-model/define.js';
import './elements/top-agents/define.js';
import './elements/top-users/define.js';

export * from './index.js';
