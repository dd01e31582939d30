import { parseArgs } from 'node:util';

export const HELP = `npm start [-- FLAGS]

  --data FILE          show these usage records: CSV, NDJSON or Parquet
  --organization ID    whose usage of the file to show
  --currency CODE      what costs in the file are in that state no currency; default USD
  --now INSTANT        pretend that it is this moment, such as 2025-02-17T12:00:00Z
  --port N             listen here (or PORT=N; default 5173)
  --built              serve what "vite build" made, rather than the sources
  --help               show this`;

export interface Flags {
  /** The user's own file; `null` for the sample organisation. */
  readonly data: string | null;
  readonly organization: string | null;
  /** ISO 4217: what a cost is in where its row does not say. Default: the store's. */
  readonly currency?: string;
  /** `null` for the real clock. */
  readonly now: Date | null;
  readonly port: number;
  readonly built: boolean;
  readonly help: boolean;
}

/** A flag that cannot be followed; the message is one line for whoever typed it. */
export class FlagError extends Error {
  override readonly name = 'FlagError';
}

const DEFAULT_PORT = '5173';

/** @throws {FlagError} */
export function readFlags(args: string[], environment: { readonly PORT?: string | undefined }): Flags {
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

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        data: { type: 'string' },
        organization: { type: 'string' },
        currency: { type: 'string' },
        now: { type: 'string' },
        port: { type: 'string' },
        built: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new FlagError(`${line} --help lists the flags.`);
  }
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port <= 65_535) return port;
  throw new FlagError(`"${text}" is no port: expected a number from 0 to 65535.`);
}

function readCurrency(text: string): string {
  if (/^[a-z]{3}$/i.test(text)) return text.toUpperCase();
  throw new FlagError(`--currency "${text}": expected an ISO 4217 code such as EUR.`);
}

function readInstant(text: string): Date {
  const instant = new Date(text);
  const isZoned = /(Z|[+-]\d{2}:\d{2})$/i.test(text) || /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (isZoned && !Number.isNaN(instant.getTime())) return instant;
  throw new FlagError(`--now "${text}": expected an instant such as 2025-02-17T12:00:00Z.`);
}
