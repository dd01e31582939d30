import type { ConsumptionClient } from './client.js';
import type { ClientOptions } from './host.js';
import { PageClient } from './page-client.js';

/**
 * Where the copies of this library on one page meet: the first makes the client, the others use it by its interface.
 * The number changes with that interface. Raw JSON is all that passes, since copies may be of different versions.
 */
const SLOT = Symbol.for('consumption-elements.client@1');

/** A client of its own, for a host that speaks for two people on one page, or to try something out. */
export function createClient(options?: ClientOptions): ConsumptionClient {
  return new PageClient(options);
}

/** The page's client, which every element without one of its own asks. */
export function defaultClient(): ConsumptionClient {
  const slots = globalThis as { [SLOT]?: ConsumptionClient };
  return (slots[SLOT] ??= createClient());
}

/** Replaces the given options of the page's client. */
export function configure(options: ClientOptions): void {
  defaultClient().configure(options);
}
