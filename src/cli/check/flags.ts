import type { Month } from '../../contract/index.js';
import { CommandError } from '../command-error.js';
import { parseFlags, readHeaders, readMonth } from '../flags.js';

export interface CheckFlags {
  /** A file, "-" or a URL. */
  readonly target: string;
  readonly isUrl: boolean;
  /** What to ask an endpoint for; without, it chooses. */
  readonly month?: Month;
  /** Sent with every question. Their values are secrets. */
  readonly headers: Headers;
}

const HELP = 'consumption-elements check --help';
const IS_URL = /^https?:\/\//i;

/** @throws {CommandError} which has nothing of a header's value */
export function readCheckFlags(args: readonly string[]): CheckFlags {
  const { values, positionals } = parseFlags(
    args,
    { month: { type: 'string' }, header: { type: 'string', multiple: true } },
    HELP,
  );
  const [target, ...others] = positionals;
  // Not said which: a header's value that was not quoted is among them.
  if (target === undefined || others.length > 0) {
    const given = positionals.length === 0 ? 'none' : positionals.length;
    throw new CommandError(`check takes one file or URL, and was given ${given}. ${HELP} tells more.`);
  }
  const { month, header = [] } = values;
  const isUrl = IS_URL.test(target);
  if (!isUrl && (month !== undefined || header.length > 0)) {
    throw new CommandError('--month and --header are for a URL: a file is asked nothing.');
  }
  return {
    target,
    isUrl,
    headers: readHeaders(header),
    ...(month !== undefined && { month: readMonth(month) }),
  };
}
