import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import config from '../../vite.config.js';

/** What runs in a page; the server wing and the command run in Node. */
const FOLDERS = ['src', 'demo/app'];
const IN_NODE = [join('src', 'server'), join('src', 'cli')];
const IMPORTS = [
  /^(?:import|export)\s(?!type\s)[^'";]*?from\s+'([^'.][^']*)'/gm,
  /\bimport\('([^'.][^']*)'\)/g,
];

test('the dev server prepares every package that a page imports before the first page is asked for', async () => {
  const names = await Promise.all(FOLDERS.map(folder => readdir(folder, { recursive: true })));
  const files = FOLDERS.flatMap((folder, index) =>
    (names[index] ?? []).map(name => join(folder, name)),
  ).filter(path => path.endsWith('.ts') && !IN_NODE.some(folder => path.startsWith(folder)));
  const texts = await Promise.all(files.map(path => readFile(path, 'utf8')));
  const imported = texts.flatMap(text =>
    IMPORTS.flatMap(pattern => [...text.matchAll(pattern)].map(match => match[1])),
  );
  assert.deepEqual(config.optimizeDeps?.include?.toSorted(), [...new Set(imported)].sort());
});
