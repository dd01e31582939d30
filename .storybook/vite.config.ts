import { defineConfig, type Plugin } from 'vite';
import { integrityOfSources } from '../scripts/integrity.js';

const HASHES = 'virtual:integrity';

/** The hashes of this version, for the page on security. */
const integrity: Plugin = {
  name: 'integrity',
  resolveId: id => (id === HASHES ? `\0${HASHES}` : null),
  load: async id =>
    id === `\0${HASHES}` ? `export default ${JSON.stringify(await integrityOfSources())}` : null,
};

export default defineConfig({ publicDir: false, plugins: [integrity] });
