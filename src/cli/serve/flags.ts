import { CommandError } from '../command-error.js';
import { parseFlags, readCurrency, readInstant, readPort, readTimeZone } from '../flags.js';
import type { UsageFlags } from './open-usage.js';

export interface ServeFlags extends UsageFlags {
  readonly files: readonly string[];
  /** IANA zone that days should be cut in; `null` leaves it to the endpoint. */
  readonly timezone: string | null;
  /** `null` for the real clock. */
  readonly now: Date | null;
  readonly port: number;
}

const HELP = 'consumption-elements serve --help';
const DEFAULT_PORT = '5173';

/** @throws {CommandError} */
export function readServeFlags(args: readonly string[]): ServeFlags {
  const { values, positionals: files } = parseFlags(
    args,
    {
      organization: { type: 'string' },
      currency: { type: 'string' },
      estimate: { type: 'boolean' },
      timezone: { type: 'string' },
      now: { type: 'string' },
      port: { type: 'string' },
    },
    HELP,
  );
  if (files.length === 0) throw new CommandError(`serve takes the files to show. ${HELP} tells more.`);
  const { organization, currency, estimate = false, timezone, now, port = DEFAULT_PORT } = values;
  return {
    files,
    organization: organization ?? null,
    ...(currency !== undefined && { currency: readCurrency(currency) }),
    estimate,
    timezone: timezone === undefined ? null : readTimeZone(timezone),
    now: now === undefined ? null : readInstant(now),
    port: readPort(port),
  };
}
