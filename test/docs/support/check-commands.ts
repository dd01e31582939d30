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
  if (program === 'npx')
    return verb in bin || existsSync(`node_modules/.bin/${verb}`) ? [] : [`npx knows no ${verb}`];
  return [`${program} is nothing that the project has`];
}

function checkNpm(verb: string, rest: readonly string[]): string[] {
  switch (verb) {
    case 'ci':
      return [];
    case 'install': {
      const known = [name, ...Object.keys(peerDependencies)];
      return rest.filter(wanted => !known.includes(wanted)).map(wanted => `${wanted} is nothing to install`);
    }
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
