/**
 * The floors of src/ as data, and the lint blocks that keep imports going down.
 *
 * Each floor lists everything it may import: what is not named here is refused, so a new package or a new folder
 * has to be argued for in this table first.
 */
import { clockless, everywhere, inSource, offline } from './bans.js';

const pure = ['contract', 'model', 'format', 'languages', 'charts', 'client'];

/** `below`: the folders it may reach. `packages`: the packages, by prefix. */
const floors = {
  contract: { below: [], packages: ['valibot'] },
  model: { below: ['contract'], packages: [] },
  format: { below: ['contract'], packages: [] },
  languages: { below: ['format'], packages: [] },
  charts: { below: [], packages: ['d3-array', 'd3-shape'] },
  client: { below: ['contract'], packages: [] },
  templates: { below: ['contract', 'model', 'format', 'charts'], packages: ['lit'] },
  controllers: {
    below: ['contract', 'model', 'format', 'languages', 'client'],
    packages: ['lit', '@lit/task'],
  },
  styles: { below: [], packages: ['lit'] },
  export: { below: ['contract', 'model', 'format', 'charts'], packages: [] },
  extras: {
    below: [...pure, 'templates', 'controllers', 'styles', 'export'],
    packages: ['lit', '@floating-ui/dom'],
  },
  elements: {
    below: [...pure, 'templates', 'controllers', 'styles', 'extras', 'export'],
    packages: ['lit', '@lit/task'],
  },
  server: {
    below: ['contract'],
    packages: [
      'node:',
      '@clickhouse/client',
      '@duckdb/node-api',
      '@pydantic/genai-prices',
      'csv-parse',
      'pg',
      'valibot',
    ],
  },
  cli: { below: ['contract', 'client', 'server'], packages: ['node:'] },
};

/** Folders inside a floor may nest this deep; the specifier of a sibling floor grows by one `../` with each level. */
const deepest = 3;

const modulePath = String.raw`[\w-][\w.-]*(?:/[\w-][\w.-]*)*\.js$`;

const exactly = packages => packages.map(name => (name.endsWith(':') ? name : `${name}(?:/|$)`));

/** A pattern that matches every specifier which is NOT one of `allowed`. */
const anythingBut = allowed => `^(?!${allowed.length > 0 ? allowed.join('|') : '$'})`;

function allowedAt(depth, { below, packages }) {
  const ownFolder = depth === 1 ? String.raw`\./` : String.raw`(?:\./|(?:\.\./){1,${depth - 1}})`;
  const lower = String.raw`(?:\.\./){${depth}}(?:${below.join('|')})/`;
  return [ownFolder + modulePath, ...(below.length > 0 ? [lower + modulePath] : []), ...exactly(packages)];
}

/** `no-restricted-imports` does not look into `import()`; this does. A slash would end the selector's pattern. */
const dynamicImports = (pattern, message) => [
  { selector: `ImportExpression[source.value=/${pattern.replaceAll('/', String.raw`\x2f`)}/]`, message },
  { selector: 'ImportExpression:not([source.type="Literal"])', message: 'import() takes a literal path.' },
  {
    selector: String.raw`ImportExpression[source.value=/\x2fdefine\.js$/]`,
    message: 'Only define.ts imports define.js, and at once.',
  },
];

function block(files, allowed, message, bans) {
  const pattern = anythingBut(allowed);
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: pattern, message }] }],
      'no-restricted-syntax': ['error', ...everywhere, ...bans, ...dynamicImports(pattern, message)],
    },
  };
}

function bansOf(name) {
  return [...inSource, ...(name === 'client' ? [] : offline), ...(name === 'server' ? [] : clockless)];
}

function floor([name, rights]) {
  const reach = [...rights.below, ...rights.packages].join(', ') || 'nothing';
  const message = `src/${name} imports only its own modules (by a path that ends in .js) and: ${reach}.`;
  return Array.from({ length: deepest }, (_, index) =>
    block([`src/${name}/${'*/'.repeat(index)}*.ts`], allowedAt(index + 1, rights), message, bansOf(name)),
  );
}

/** A second set of rules, because a later block would replace the options of the floor's own. */
const classesStayPure = {
  files: ['src/elements/**/*.ts'],
  ignores: ['src/elements/**/define.ts'],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '/define\\.js$',
            message: 'Only define.ts imports define.js: a class has no side effects.',
          },
        ],
      },
    ],
    'no-restricted-properties': [
      'error',
      { object: 'customElements', property: 'define', message: 'Only define.ts registers an element.' },
    ],
  },
};

const doors = [
  block(
    ['src/index.ts'],
    [
      String.raw`\./(?:${[...pure, 'templates', 'controllers', 'styles', 'elements'].join('|')})/(?!.*define\.js$)${modulePath}`,
    ],
    'index.ts is a door without side effects: it re-exports floors, and no define.js.',
    bansOf('index'),
  ),
  block(
    ['src/define.ts'],
    [String.raw`\./index\.js$`, String.raw`\./elements/[\w-]+/define\.js$`],
    'define.ts only registers: it imports the define.js of each element, and may re-export index.js.',
    bansOf('define'),
  ),
  block(
    ['src/page.ts'],
    [String.raw`\./(?:define|url-state)\.js$`, String.raw`\./extras/[\w-]+\.js$`],
    'page.ts gathers for one file what define.ts registers and what its elements load at once.',
    bansOf('page'),
  ),
  block(
    ['src/url-state.ts'],
    [String.raw`\./(?:${pure.join('|')})/${modulePath}`],
    'url-state.ts is a door without side effects, for pages that want it: it needs pure floors alone.',
    bansOf('url-state'),
  ),
];

/** First, so that every floor replaces it: what it still catches is a folder without a floor, or too deep a one. */
const nowhere = block(
  ['src/**/*.ts'],
  [],
  'This folder is on no floor: name it in scripts/lint/floors.js.',
  bansOf('nowhere'),
);

export const floorBlocks = [nowhere, ...Object.entries(floors).flatMap(floor), classesStayPure, ...doors];
