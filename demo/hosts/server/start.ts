/** `npm run host -- react`: builds one of the hosts, and serves it. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildHost, HOSTS, installHost, isHostName, packLibrary } from './build-host.js';
import { serveHost } from './host-server.js';
import { ACCESS, openOrganizations } from './organizations.js';
import { createSessions } from './sessions.js';

const USAGE = `npm run host -- NAME [FLAGS]

  NAME                 ${HOSTS.join(', ')}
  --port N             listen here; default 5174
  --lifetime SECONDS   how long a token is good for; default 60`;

const SANDBOX = fileURLToPath(new URL('../../../.cache/hosts/', import.meta.url));

try {
  const { name, port, lifetime } = readArguments();
  console.log('Packing the library …');
  const tarball = await packLibrary(SANDBOX);
  console.log(`Installing and building the ${name} host in ${SANDBOX}${name} …`);
  await installHost(name, tarball, `${SANDBOX}${name}`);
  const folder = await buildHost(`${SANDBOX}${name}`);
  const sessions = createSessions({ lifetime: lifetime * 1000 });
  const source = await openOrganizations();
  const { origin } = await serveHost({ folder, source, sessions, access: ACCESS, port });
  console.log(`\n  The ${name} host is at ${origin}/\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** @throws {Error} with what to type instead */
function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '5174' },
      lifetime: { type: 'string', default: '60' },
    },
  });
  const [name = ''] = positionals;
  const [port, lifetime] = [Number(values.port), Number(values.lifetime)];
  if (!isHostName(name) || !Number.isInteger(port) || !(lifetime > 0)) throw new Error(USAGE);
  return { name, port, lifetime };
}
