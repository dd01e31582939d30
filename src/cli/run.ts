/** Chooses the command by the first word, and turns what it throws into one line and an exit code. */
import { readFileSync } from 'node:fs';
import { check } from './check/check.js';
import { CommandError } from './command-error.js';
import { CHECK_HELP, HELP, SERVE_HELP } from './help.js';
import { serve } from './serve/serve.js';
import { shown } from './shown.js';
import type { Terminal } from './terminal.js';

interface Command {
  readonly help: string;
  /** @returns the exit code */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['serve', { help: SERVE_HELP, run: serve }],
  ['check', { help: CHECK_HELP, run: check }],
]);

const HINT = 'consumption-elements --help lists the commands.';

/** @returns 0 if all is well, 1 if a check found problems, 2 if the command could not do what it was asked */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await choose(args, terminal);
  } catch (error) {
    const isForUser = error instanceof CommandError;
    terminal.complain(isForUser ? error.message : String(error instanceof Error ? error.stack : error));
    return 2;
  }
}

async function choose([name, ...args]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === '--version' || name === '-v') return say(terminal, version());
  if (name === '--help' || name === '-h' || name === 'help') {
    return say(terminal, COMMANDS.get(args[0] ?? '')?.help ?? HELP);
  }
  if (name === undefined) throw new CommandError(HELP);
  const command = COMMANDS.get(name);
  if (!command) {
    const what = name.startsWith('-') ? 'The command comes first, and this is none' : 'There is no command';
    throw new CommandError(`${what}: ${shown(name)}. ${HINT}`);
  }
  if (asksForHelp(args)) return say(terminal, command.help);
  return command.run(args, terminal);
}

/** Wherever it stands: who asks for help has not got the rest right yet. After "--" everything is a file. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some(arg => arg === '--help' || arg === '-h');
}

function say(terminal: Terminal, text: string): number {
  terminal.say(text);
  return 0;
}

/** From the package itself, which is two folders up from the sources as from what is built. */
function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
