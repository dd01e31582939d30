/** Command lines in, checked values out. What cannot be followed is refused in one line that names the flag. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isMonth, type Month } from '../contract/index.js';
import { isTimeZone } from '../server/time-zone.js';
import { CommandError } from './command-error.js';
import { shown } from './shown.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Flags by name, and what is none. */
type Parsed<Given extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Given; allowPositionals: true }>
>;

/**
 * @param help where the flags are listed: "npm start -- --help"
 * @throws {CommandError}
 */
export function parseFlags<const Given extends Options>(
  args: readonly string[],
  options: Given,
  help: string,
): Parsed<Given> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new CommandError(`${plainly(error)} ${help} lists the flags.`);
  }
}

/** The first line has it all; of an unknown flag only its name, as a value that it carries may be a secret. */
function plainly(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const unknown = /^Unknown option '(-{1,2}[\w-]*)/.exec(line);
  if (unknown) return `There is no flag ${unknown[1]}.`;
  return line.endsWith('.') ? line : `${line}.`;
}

/** @throws {CommandError} */
export function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port <= 65_535) return port;
  throw new CommandError(`${shown(text)} is no port: expected a number from 0 to 65535.`);
}

/** @throws {CommandError} */
export function readCurrency(text: string): string {
  if (/^[a-z]{3}$/i.test(text)) return text.toUpperCase();
  throw new CommandError(`--currency ${shown(text)}: expected an ISO 4217 code such as EUR.`);
}

/** @throws {CommandError} */
export function readInstant(text: string): Date {
  const instant = new Date(text);
  const isZoned = /(Z|[+-]\d{2}:\d{2})$/i.test(text) || /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (isZoned && !Number.isNaN(instant.getTime())) return instant;
  throw new CommandError(`--now ${shown(text)}: expected an instant such as 2025-02-17T12:00:00Z.`);
}

/** @throws {CommandError} */
export function readTimeZone(text: string): string {
  if (isTimeZone(text)) return text;
  throw new CommandError(`--timezone ${shown(text)}: expected an IANA zone such as Europe/Paris.`);
}

/** @throws {CommandError} */
export function readMonth(text: string): Month {
  if (isMonth(text)) return text;
  throw new CommandError(`--month ${shown(text)}: expected YYYY-MM.`);
}

/**
 * "Name: value", as curl takes them.
 *
 * @throws {CommandError} which never has any of the value
 */
export function readHeaders(texts: readonly string[]): Headers {
  const headers = new Headers();
  for (const text of texts) {
    const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):(.*)$/s.exec(text) ?? [];
    if (name === undefined || value === undefined) {
      throw new CommandError("--header: expected 'Name: value', in quotes.");
    }
    try {
      headers.append(name, value);
    } catch {
      throw new CommandError(`--header ${name}: its value has characters that no header may have.`);
    }
  }
  return headers;
}
