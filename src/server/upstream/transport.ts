import { UpstreamError } from './upstream-error.js';
import type { ConnectionOptions } from './connection.js';

/** What every source over an API lets its host set. */
export type Transport = Pick<
  ConnectionOptions,
  'fetch' | 'timeoutMs' | 'maxBytes' | 'patienceMs' | 'now' | 'wait'
>;

/** The host's keys, by the organisation that `authorize` named; `null` where it has none. */
export type CredentialsOf<Credentials> = (
  organization: string,
) => Credentials | null | undefined | Promise<Credentials | null | undefined>;

/** @throws {UpstreamError} if the host has no keys for the organisation: nobody else's are taken instead */
export async function credentialsFor<Credentials>(
  name: string,
  credentials: CredentialsOf<Credentials>,
  organization: string,
): Promise<Credentials> {
  const found = await credentials(organization);
  if (found === null || found === undefined)
    throw new UpstreamError('upstream_auth', `${name}: no key for this organisation`);
  return found;
}
