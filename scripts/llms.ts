/** Writes llms.txt: a map of the project for language models, from the manifest and docs/. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Package } from 'custom-elements-manifest/schema';
import { writeOrCheckText } from './generated-file.js';
import { llmsText, type Project } from './llms/llms-text.js';
import { elementsOf } from './manifest/schema.js';

const read = (path: string): string => readFileSync(path, 'utf8');

const docs = readdirSync('docs')
  .filter(file => file.endsWith('.md'))
  .sort()
  .map(file => ({ path: `docs/${file}`, markdown: read(`docs/${file}`) }));

writeOrCheckText(
  'llms.txt',
  llmsText(
    JSON.parse(read('package.json')) as Project,
    elementsOf(JSON.parse(read('custom-elements.json')) as Package),
    docs,
  ),
  'npm run llms',
);
