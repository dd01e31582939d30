/** `check FILE|URL`: a document or an endpoint in, what the contract holds against it out, in lines and an exit code. */
import { MAX_BYTES } from '../../client/attempt.js';
import { isRequestError } from '../../client/errors.js';
import type { Month, Report } from '../../contract/index.js';
import { CommandError } from '../command-error.js';
import type { Terminal } from '../terminal.js';
import { reasonOf } from './ask.js';
import { checkDocument, type CheckedDocument } from './check-document.js';
import { checkEndpoint } from './check-endpoint.js';
import { problem, sayFindings } from './finding.js';
import { readCheckFlags } from './flags.js';
import { hideValues } from './hide-values.js';
import { readInput, STDIN } from './read-input.js';

/**
 * @returns 0 if there is nothing to fault, 1 if there is
 * @throws {CommandError} if there is nothing to check
 */
export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const { target, isUrl, month, headers } = readCheckFlags(args);
  const telling = { ...terminal, say: hideValues(headers, terminal.say) };
  const { report, findings } = isUrl ? await checkUrl(target, headers, month) : await checkFile(target);
  return sayFindings(findings, isUrl ? addressOf(target) : nameOf(target), verdictOn(report), telling);
}

async function checkUrl(url: string, headers: Headers, month: Month | undefined): Promise<CheckedDocument> {
  try {
    return await checkEndpoint({ url, headers }, month);
  } catch (error) {
    if (isRequestError(error)) throw new CommandError(`${addressOf(url)}: ${reasonOf(error)}`);
    throw error;
  }
}

async function checkFile(path: string): Promise<CheckedDocument> {
  const text = await readInput(path);
  const notOne = (what: string) => ({ report: null, findings: [problem('the document', what)] });
  if (text === null)
    return notOne(`expected ${MAX_BYTES / 1024 / 1024} MiB at most, which is all that elements read`);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return notOne('expected JSON; it is not, or ends too early');
  }
  return checkDocument(document);
}

function verdictOn(report: Report | null): string {
  return `a report of ${report?.period.month} that keeps to the contract and adds up.`;
}

function nameOf(path: string): string {
  return path === STDIN ? 'standard input' : path;
}

/** Without its query, which may be signed, and without a name and password. */
function addressOf(url: string): string {
  if (!URL.canParse(url)) return 'The URL';
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
