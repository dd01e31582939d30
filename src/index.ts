/** Classes, types, events and the client; no side effects: `consumption-elements/define` registers. */
export { ConsumptionModeToggle } from './elements/consumption-mode-toggle/consumption-mode-toggle.js';
export { ConsumptionMonthSelect } from './elements/consumption-month-select/consumption-month-select.js';
export { ConsumptionView } from './elements/consumption-view/consumption-view.js';
export { MonthlySpend } from './elements/monthly-spend/monthly-spend.js';
export { MonthlyTokens } from './elements/monthly-tokens/monthly-tokens.js';
export { SpendByAgentType } from './elements/spend-by-agent-type/spend-by-agent-type.js';
export { SpendByModel } from './elements/spend-by-model/spend-by-model.js';
export { SpendByService } from './elements/spend-by-service/spend-by-service.js';
export { TokensByAgentType } from './elements/tokens-by-agent-type/tokens-by-agent-type.js';
export { TokensByModel } from './elements/tokens-by-model/tokens-by-model.js';
export { TopAgents } from './elements/top-agents/top-agents.js';
export { TopUsers } from './elements/top-users/top-users.js';

export { configure, createClient, RequestError } from './client/index.js';
export type { ClientOptions, ConsumptionClient } from './client/index.js';
export { ContractError, parseReport } from './contract/index.js';
export type { Mismatch, Money, Month, ProblemType, Report, ReportDocument } from './contract/index.js';
export type { ConsumptionEvents } from './controllers/events.js';
export type { LoadProblem } from './controllers/load-state.js';
export type { LanguagePart, LanguageSource } from './format/language.js';
export { addLanguage } from './languages/index.js';
export type { Mode } from './model/amount.js';
export type { People } from './model/people.js';
export type { Selection } from './model/selection.js';
