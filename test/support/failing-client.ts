import {
  RequestError,
  type ConsumptionClient,
  type RequestErrorFacts,
  type RequestErrorType,
} from '../../src/client/index.js';

/** A client that has the same failure for every question, at once: no retries to wait for. */
export function failingClient(type: RequestErrorType, facts?: RequestErrorFacts): ConsumptionClient {
  return clientOf(() => Promise.reject(new RequestError(type, 'On purpose.', facts)));
}

/** A client that never answers. */
export function silentClient(): ConsumptionClient {
  return clientOf(() => new Promise(() => {}));
}

function clientOf(ask: ConsumptionClient['ask']): ConsumptionClient {
  return { ask, refresh() {}, watch: () => () => {}, configure() {} };
}
