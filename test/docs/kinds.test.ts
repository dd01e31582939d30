/** Samples that need neither a browser nor a server; for each kind a planted fault shows that its check can fail. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkAppFile } from './support/check-app-file.js';
import { checkCommands } from './support/check-commands.js';
import { checkDocument } from './support/check-document.js';
import { checkExcerpt, isCutOutOf } from './support/check-excerpt.js';
import { checkOutput } from './support/check-output.js';
import { checkPolicy } from './support/check-policy.js';
import { checkRecords } from './support/check-records.js';
import { typeErrors } from './support/check-types.js';
import { pages, planted, samples, samplesIn, samplesOf, type Kind, type Sample } from './support/samples.js';

type Check = (sample: Sample) => string[] | Promise<string[]>;

describe('samples', () => {
  it('are found in every kind that there is a check for', () => {
    const kinds = new Set(samples.map(({ kind }) => kind));
    assert.equal(kinds.size, 12, [...kinds].join(', '));
    assert.ok(pages.length > 8, String(pages));
  });

  it('are of a known kind, or are refused', () => {
    assert.throws(() => samplesIn('a.md', '```ruby\nputs 1\n```'), /a\.md:1: nobody knows how to run "ruby"/);
    assert.throws(() => samplesIn('a.md', 'x\n\n```\n1\n```'), /a\.md:3: .*without a language/);
    assert.throws(() => samplesIn('a.md', '```ts sevrer\n1\n```'), /"sevrer"/);
  });
});

const checks: readonly [Kind, Check, faults: readonly [Sample, RegExp][]][] = [
  [
    'document',
    checkDocument,
    [
      [planted('document', 'json', '{ "a": 1, }'), /not JSON/],
      [planted('document', 'json', '{ "schema_version": "1.0" }'), /currency/],
      [planted('document', 'jsonc', '{ "schema_version": "1.0", "currency": 7, … }'), /currency/],
      [planted('document', 'json', '{ "status": 400, "code": "forbidden" }'), /403/],
    ],
  ],
  ['records', checkRecords, [[planted('records', 'csv', 'time,model\nyesterday,m\n'), /line 2/]]],
  [
    'policy',
    checkPolicy,
    [[planted('policy', 'http', "Content-Security-Policy: default-src 'self'\n"), /default-src/]],
  ],
  [
    'commands',
    checkCommands,
    [
      [planted('commands', 'sh', 'npm run biuld'), /biuld/],
      [planted('commands', 'sh', 'npm ci && npx consumption-element'), /consumption-element/],
      [planted('commands', 'sh', 'npm start -- --dota usage.csv'), /dota/],
      [planted('commands', 'sh', 'npx consumption-elements serve usage.csv --prot 3000'), /prot/],
      [planted('commands', 'sh', 'npm install left-pad'), /left-pad/],
      [planted('commands', 'sh', 'make'), /make/],
      [planted('commands', 'sh', 'curl http://localhost/ --data-binary @none.ndjson'), /none\.ndjson/],
      [
        planted('commands', 'sh', `curl http://localhost/ --data-binary @usage.ndjson -H 'Authorization: x'`),
        /answered 415/,
      ],
    ],
  ],
  ['output', checkOutput, [[planted('output', 'text', 'report.json: 2 problems.\n'), /nothing says this/]]],
  [
    'app',
    checkAppFile,
    [[planted('app', 'css', '/* src/a.css */\n', { appFile: 'src/b.css' }), /src\/b\.css/]],
  ],
  [
    'excerpt',
    checkExcerpt,
    [
      [
        planted('excerpt', 'ts', 'export const nothing = 1;\n', { excerptOf: 'src/index.ts' }),
        /src\/index\.ts/,
      ],
      [planted('excerpt', 'ts', 'export {};\n', { excerptOf: 'src/no-such-file.ts' }), /no-such-file/],
    ],
  ],
];

for (const [kind, check, faults] of checks) {
  describe(`every ${kind} sample`, () => {
    for (const sample of samplesOf(kind)) {
      it(sample.name, async () => assert.deepEqual(await check(sample), []));
    }
    for (const [fault, expected] of faults) {
      it(`finds ${expected} in ${JSON.stringify(fault.code)}`, async () => {
        assert.match((await check(fault)).join('\n'), expected);
      });
    }
  });
}

describe('an excerpt', () => {
  const file = 'a\n  b {\n    c\n\n  }\nd\n';

  it('is cut out at any depth, whole lines and in a row', () => {
    for (const excerpt of ['a\n', '  b {\n    c\n\n  }\n', 'b {\n  c\n\n}\n', 'c\n'])
      assert.ok(isCutOutOf(file, excerpt));
    for (const excerpt of ['b {\nc\n\n}\n', 'b {\n}\n', 'b\n', 'a\nd\n', 'd\ne\n'])
      assert.ok(!isCutOutOf(file, excerpt));
  });
});

describe('every sample in TypeScript', () => {
  const typed = samplesOf('browser', 'server', 'script').filter(({ language }) => language === 'ts');

  it('type-checks strictly', () => assert.deepEqual(typeErrors(typed), []));

  it('would not with a fault in it', () => {
    const faults = [
      planted('browser', 'ts', `document.querySelector('consumption-view').mode = 'cost';`),
      planted(
        'browser',
        'ts',
        `import { configure } from 'consumption-elements';\nconfigure({ header: {} });`,
      ),
      planted('server', 'ts', `import { nothing } from 'consumption-elements/server';`),
    ];
    assert.deepEqual(
      faults.map(fault => typeErrors([fault]).length > 0),
      [true, true, true],
    );
  });
});
