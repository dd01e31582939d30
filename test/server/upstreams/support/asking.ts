import {
  createConsumptionHandler,
  type ConsumptionHandler,
  type ConsumptionSource,
} from '../../../../src/server/index.js';

/** What a host's log would hold. */
export interface Heard {
  readonly errors: unknown[];
}

/** A handler over a source, for the one organisation that its simulator is of. */
export function handlerFor(source: ConsumptionSource, now: Date, heard: Heard): ConsumptionHandler {
  return createConsumptionHandler({
    source,
    authorize: () => ({ organization: 'acme' }),
    now: () => now,
    onError: error => void heard.errors.push(error),
  });
}
