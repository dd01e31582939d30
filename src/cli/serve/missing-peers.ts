/** Which command brings the packages that only some people need: it depends on how this one came here. */
import { sep } from 'node:path';

const PEERS = ['@duckdb/node-api', 'csv-parse'];

/** Needed only by those who ask for estimates. */
const PRICES = '@pydantic/genai-prices';

/** Whether the error says that one of them is not installed. */
export function isMissingPeer(error: unknown): boolean {
  const { code, message } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  return (
    code === 'ERR_MODULE_NOT_FOUND' &&
    [...PEERS, PRICES].some(name => message?.includes(`Cannot find package '${name}'`))
  );
}

export interface Place {
  /** Path of a module of this package. */
  readonly module: string;
  /** The working directory. */
  readonly folder: string;
}

/**
 * The line to copy. What npx fetches is in a folder of its own, where nothing that a project installs is found: all of
 * it has to be fetched in one go. A package that is in no folder above the working directory is a global one.
 */
export function howToGetPeers({ module, folder }: Place, args: readonly string[]): string {
  const peers = args.includes('--estimate') ? [...PEERS, PRICES] : PEERS;
  if (module.includes(`${sep}_npx${sep}`)) {
    const packages = ['consumption-elements', ...peers].map(name => `-p ${name}`).join(' ');
    return `npx ${packages} consumption-elements serve ${args.map(shellQuoted).join(' ')}`;
  }
  const [root] = module.split(`${sep}node_modules${sep}`);
  const isGlobal = root !== module && !`${folder}${sep}`.startsWith(`${root}${sep}`);
  return `npm install ${isGlobal ? '--global ' : ''}${peers.join(' ')}`;
}

function shellQuoted(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
