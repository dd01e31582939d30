/** The client's public door: one request per question per page. */
export type { Answer, ConsumptionClient } from './client.js';
export { configure, createClient, defaultClient } from './default-client.js';
export { isRequestError, RequestError, type RequestErrorFacts, type RequestErrorType } from './errors.js';
export type { ClientOptions } from './host.js';
export { questionUrl, type Question } from './question.js';
