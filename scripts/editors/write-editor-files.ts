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

const DOORS = 'scripts/editors/doors';

/** A door of types is imported, too: then it is a module without anything. */
const NOTHING = 'export {};\n';

export function writeEditorFiles(outDir: string): void {
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Package;
  generateVsCodeCustomElementData(manifest, { outdir: outDir, hideLogs: true });
  generateJetBrainsWebTypes(manifest, { outdir: outDir, hideLogs: true, packageJson: false });

  const frameworks = `${outDir}/frameworks`;
  mkdirSync(frameworks, { recursive: true });
  writeFileSync(`${frameworks}/elements.d.ts`, elementTypes(elementsOf(manifest)));
  for (const door of readdirSync(DOORS)) {
    copyFileSync(`${DOORS}/${door}`, `${frameworks}/${door}`);
    writeFileSync(`${frameworks}/${door.replace(/\.d\.ts$/, '.js')}`, NOTHING);
  }
  writeFileSync(`${frameworks}/elements.js`, NOTHING);
}
