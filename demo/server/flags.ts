import { CommandError } from '../../src/cli/command-error.js';
import { parseFlags, readCurrency, readInstant, readPort } from '../../src/cli/flags.js';
import type { UsageFlags } from '../../src/cli/serve/open-usage.js';
import { shown } from '../../src/cli/shown.js';

export const HELP = `npm start [-- FLAGS]

  --data FILE          show these usage records: CSV, NDJSON or Parquet
  --organization ID    whose usage of the file to show
  --currency CODE      what costs in the file are in that state no currency; default USD
  --now INSTANT        pretend that it is this moment, such as 2025-02-17T12:00:00Z
  --port N             listen here (or PORT=N; default 5173)
  --built              serve what "vite build" made, rather than the sources
  --help               show this`;

export interface Flags extends UsageFlags {
  /** The user's own file; `null` for the sample organisation. */
  readonly data: string | null;
  /** `null` for the real clock. */
  readonly now: Date | null;
  readonly port: number;
  readonly built: boolean;
  readonly help: boolean;
}

const DEFAULT_PORT = '5173';

/** @throws {CommandError} */
export function readFlags(
  args: readonly string[],
  environment: { readonly PORT?: string | undefined },
): Flags {
  const { data, organization, currency, now, port, built = false, help = false } = parse(args);
  return {
    data: data ?? null,
    organization: organization ?? null,
    ...(currency !== undefined && { currency: readCurrency(currency) }),
    now: now === undefined ? null : readInstant(now),
    port: readPort(port ?? (environment.PORT || DEFAULT_PORT)),
    built,
    help,
  };
}

function parse(args: readonly string[]) {
  const { values, positionals } = parseFlags(
    args,
    {
      data: { type: 'string' },
      organization: { type: 'string' },
      currency: { type: 'string' },
      now: { type: 'string' },
      port: { type: 'string' },
      built: { type: 'boolean' },
      help: { type: 'boolean' },
    },
    '--help',
  );
  const [first] = positionals;
  if (first === undefined) return values;
  throw new CommandError(`${shown(first)} is no flag: --data FILE shows a file. --help lists the flags.`);
}
