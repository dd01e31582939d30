/** There is nothing to bundle: the pages, and the library's one file with its folder, lie beside each other. */
import { cpSync } from 'node:fs';

const library = 'node_modules/consumption-elements/dist/';

cpSync('src', 'dist', { recursive: true });
for (const name of ['consumption-elements.js', 'consumption-elements', 'reserve.css']) {
  cpSync(library + name, `dist/${name}`, { recursive: true });
}
