/** Writes custom-elements.json: what every element offers, read from its source, for editors and Storybook. */
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import type { Declaration, Module, Package } from 'custom-elements-manifest/schema';
import { writeOrCheck } from './generated-file.js';
import { completed } from './manifest/completed.js';
import type { ElementDeclaration } from './manifest/schema.js';

const analyzed: Package = await cli({
  argv: ['analyze', '--litelement', '--quiet', '--globs', 'src/elements/**/*.ts'],
  noWrite: true,
});

/** What only the class itself, its subclasses and the browser call. */
const callbacks = new Set(['connectedMoveCallback']);

function withoutInnards(element: ElementDeclaration): ElementDeclaration {
  const members = element.members?.filter(
    ({ name, privacy = 'public' }) => privacy === 'public' && !callbacks.has(name),
  );
  return members ? { ...element, members } : element;
}

const isElement = (declaration: Declaration): declaration is Declaration & ElementDeclaration =>
  'customElement' in declaration && Boolean(declaration.customElement);

/** Only the elements and their base classes, under the paths they are published as. */
function published(module: Module): Module {
  const declarations = (module.declarations ?? []).filter(isElement).map(withoutInnards).map(completed);
  const names = new Set(declarations.map(({ name }) => name));
  const exports = (module.exports ?? []).filter(
    ({ kind, declaration }) => kind === 'custom-element-definition' || names.has(declaration.name),
  );
  return { ...module, declarations, exports };
}

const modules = analyzed.modules
  .map(published)
  .filter(({ declarations = [], exports = [] }) => declarations.length + exports.length > 0)
  .sort((a, b) => a.path.localeCompare(b.path, 'en'));

/** Paths occur in many places of the document, always as the whole string. */
const asPublished = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js') : value;

const manifest: unknown = JSON.parse(JSON.stringify({ ...analyzed, modules }), asPublished);

writeOrCheck('custom-elements.json', manifest, 'npm run manifest');
