/** Command lines of the docs: each is one that the project knows, with flags that it takes. */
import { existsSync, readFileSync } from 'node:fs';
import { readFlags } from '../../../demo/server/flags.js';
import { readCheckFlags } from '../../../src/cli/check/flags.js';
import { CommandError } from '../../../src/cli/command-error.js';
import { readServeFlags } from '../../../src/cli/serve/flags.js';
import { checkPost } from './check-post.js';
import type { Sample } from './samples.js';

interface PackageJson {
  readonly name: string;
  readonly scripts: Record<string, string>;
  readonly bin?: Record<string, string>;
  readonly peerDependencies: Record<string, string>;
}

const {
  name,
  scripts,
  bin = {},
  peerDependencies,
} = JSON.parse(readFileSync('package.json', 'utf8')) as PackageJson;

export async function checkCommands({ code }: Sample): Promise<string[]> {
  const problems = commandsIn(code).map(async words =>
    words[0] === 'curl' ? checkPost(words.slice(1)) : checkCommand(words),
  );
  return (await Promise.all(problems)).flat();
}

/** Each command in its words, in which quotes keep spaces together. */
function commandsIn(code: string): string[][] {
  return code
    .split('\n')
    .map(line => line.replace(/(^|\s)#.*$/, ''))
    .flatMap(line => line.split('&&'))
    .map(command => command.trim().match(/(?:'[^']*'|"[^"]*"|\S)+/g) ?? [])
    .filter(words => words.length > 0);
}

function checkCommand([program = '', verb = '', ...rest]: string[]): string[] {
  if (program === 'npm') return checkNpm(verb, rest);
  if (program === 'npx') return checkNpx([verb, ...rest]);
  return [`${program} is nothing that the project has`];
}

const installable = [name, ...Object.keys(peerDependencies)];
const notToInstall = (wanted: readonly string[]): string[] =>
  wanted.filter(one => !installable.includes(one)).map(one => `${one} is nothing to install`);

/** `-p` names packages to run it with. */
function checkNpx(words: readonly string[]): string[] {
  const packages = words.filter((_, index) => words[index - 1] === '-p');
  const [command = '', ...args] = words.slice(2 * packages.length);
  if (command === name) return [...notToInstall(packages), ...commandProblems(args)];
  const isKnown = command in bin || existsSync(`node_modules/.bin/${command}`);
  return [...notToInstall(packages), ...(isKnown ? [] : [`npx knows no ${command}`])];
}

function checkNpm(verb: string, rest: readonly string[]): string[] {
  switch (verb) {
    case 'ci':
      return [];
    case 'install':
      return notToInstall(rest);
    case 'run':
      return scripts[rest[0] ?? ''] ? [] : [`there is no script ${rest[0]}`];
    case 'start':
      return problemsOf(() => readFlags(rest.slice(1), {}));
    default:
      return scripts[verb] ? [] : [`npm knows no ${verb} here`];
  }
}

/** The package's own command, with the flags that it takes. */
function commandProblems([command = '', ...args]: readonly string[]): string[] {
  const unquoted = args.map(arg => arg.replace(/^(["'])(.*)\1$/, '$2'));
  if (command === 'serve') return problemsOf(() => readServeFlags(unquoted));
  if (command === 'check') return problemsOf(() => readCheckFlags(unquoted));
  return [`${name} knows no ${command}`];
}

function problemsOf(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return [error.message];
  }
}
