/**
 * What tells editors and frameworks of the elements, written into a folder from the manifest: VS Code's custom data,
 * JetBrains' web-types, and a door of types for each framework.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import type { Package } from 'custom-elements-manifest/schema';
import { elementsOf } from '../manifest/schema.js';
import { elementTypes } from './element-types.js';

/** Each library has a type of its own for what the schema says. */
type ForCodeEditors = Parameters<typeof generateVsCodeCustomElementData>[0];
type ForWebTypes = Parameters<typeof generateJetBrainsWebTypes>[0];

const DOORS = 'scripts/editors/doors';

/** A door of types is imported, too: then it is a module without anything. */
const NOTHING = 'export {};\n';

/** In CSS, editors know no elements: what several have, such as a token, is one thing there. */
const SHARED = ['properties', 'pseudoElements', 'pseudo-elements'];

function sayOnce(path: string): void {
  const document: unknown = JSON.parse(readFileSync(path, 'utf8'), (key, value: unknown) =>
    SHARED.includes(key) && Array.isArray(value) ? uniqueByName(value as { name: string }[]) : value,
  );
  writeFileSync(path, `${JSON.stringify(document, null, 2)}\n`);
}

function uniqueByName<Thing extends { readonly name: string }>(things: readonly Thing[]): Thing[] {
  return [...new Map([...things].reverse().map(thing => [thing.name, thing])).values()].reverse();
}

export function writeEditorFiles(outDir: string): void {
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Package &
    ForCodeEditors &
    ForWebTypes;
  const options = { outdir: outDir, typesSrc: 'parsedType', hideLogs: true };
  generateVsCodeCustomElementData(manifest, options);
  generateJetBrainsWebTypes(manifest, { ...options, packageJson: false });
  for (const file of ['vscode.css-custom-data.json', 'web-types.json']) sayOnce(`${outDir}/${file}`);

  const frameworks = `${outDir}/frameworks`;
  mkdirSync(frameworks, { recursive: true });
  writeFileSync(`${frameworks}/elements.d.ts`, elementTypes(elementsOf(manifest)));
  for (const door of readdirSync(DOORS)) {
    copyFileSync(`${DOORS}/${door}`, `${frameworks}/${door}`);
    writeFileSync(`${frameworks}/${door.replace(/\.d\.ts$/, '.js')}`, NOTHING);
  }
  writeFileSync(`${frameworks}/elements.js`, NOTHING);
}
