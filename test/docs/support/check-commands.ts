/** Command lines of the docs: each is one that the project knows, with flags that it takes. */
import { existsSync, readFileSync } from 'node:fs';
import { FlagError, readFlags } from '../../../demo/server/flags.js';
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

export function checkCommands({ code }: Sample): string[] {
  return code
    .split('\n')
    .map(line => line.replace(/(^|\s)#.*$/, ''))
    .flatMap(line => line.split('&&'))
    .map(command => command.trim().split(/\s+/))
    .filter(([program]) => program !== '')
    .flatMap(checkCommand);
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
  const command = words.find((word, index) => word !== '-p' && words[index - 1] !== '-p') ?? '';
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
      return flagProblems(rest.slice(1));
    default:
      return scripts[verb] ? [] : [`npm knows no ${verb} here`];
  }
}

function flagProblems(flags: readonly string[]): string[] {
  try {
    readFlags([...flags], {});
    return [];
  } catch (error) {
    if (!(error instanceof FlagError)) throw error;
    return [error.message];
  }
}
