import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { build } from 'vite';
import { VERSION } from '../../src/elements/base/version.js';

interface PackageJson {
  readonly version: string;
  readonly dependencies: Record<string, string>;
  readonly exports: Record<string, string | { readonly types: string; readonly default: string }>;
}

interface Named {
  readonly name: string;
  readonly attributes?: readonly { readonly values?: readonly Named[] }[];
}

const { version, dependencies, exports } = JSON.parse(readFileSync('package.json', 'utf8')) as PackageJson;
/** Each with a tsconfig.json: what is right compiles there, and what is wrong is expected not to. */
const hosts = readdirSync('test/types').filter(name => existsSync(`test/types/${name}/tsconfig.json`));
const tags = readdirSync('src/elements').filter(name => existsSync(`src/elements/${name}/define.ts`));

/** What a bundler that believes the package's word on side effects leaves of a module. */
async function bundled(code: string): Promise<string> {
  const entry = 'virtual:entry';
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: id => (id === entry ? { id: join(process.cwd(), 'entry.js') } : null),
        load: id => (id === join(process.cwd(), 'entry.js') ? code : null),
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: entry } },
  });
  const [{ output }] = [result].flat() as { output: { code?: string }[] }[] as [
    { output: { code?: string }[] },
  ];
  return output.map(chunk => chunk.code ?? '').join('\n');
}

const definedBy = (code: string): string[] =>
  [...code.matchAll(/customElements\.define\("([\w-]+)"/g)].map(([, tag = '']) => tag).sort();

/** What a page without a bundler loads: the file, and the folder beside it. */
function pageFiles(): string {
  const folder = 'dist/consumption-elements';
  const late = readdirSync(folder).filter(name => name.endsWith('.js'));
  return [`${folder}.js`, ...late.map(name => `${folder}/${name}`)]
    .map(file => readFileSync(file, 'utf8'))
    .join('\n');
}

describe('the package, as built', () => {
  before(() => execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' }));

  for (const [door, target] of Object.entries(exports)) {
    const files = typeof target === 'string' ? [target] : [target.types, target.default];
    for (const pattern of files) {
      it(`has what ${door} exports: ${pattern}`, () => {
        const named = pattern.includes('*') ? tags.map(tag => pattern.replaceAll('*', tag)) : [pattern];
        assert.ok(named.length > 0);
        for (const file of named) assert.ok(existsSync(file), file);
      });
    }
  }

  for (const door of [
    '',
    '/contract',
    '/url-state',
    '/server',
    '/server/node',
    '/server/duckdb',
    '/server/postgres',
    '/server/clickhouse',
    '/server/litellm',
    '/server/openai',
    '/server/anthropic',
    '/server/langfuse',
    '/server/pricing',
    '/spend-by-agent-type',
  ]) {
    it(`imports consumption-elements${door} in Node`, async () => {
      const module = (await import(`consumption-elements${door}`)) as object;
      assert.ok(Object.keys(module).length > 0);
    });
  }

  for (const host of hosts) {
    it(`is typed for the strictest host: ${host}`, () => {
      const { status, stdout } = spawnSync('npx', ['tsc', '-p', `test/types/${host}`], { encoding: 'utf8' });
      assert.deepEqual([status, stdout], [0, '']);
    });
  }

  it('tells editors of every element', () => {
    const read = (file: string): string => readFileSync(`dist/${file}`, 'utf8');
    const { tags: inVsCode } = JSON.parse(read('vscode.html-custom-data.json')) as { tags: Named[] };
    const { contributions } = JSON.parse(read('web-types.json')) as {
      contributions: { html: { elements: Named[] } };
    };
    const names = (found: readonly Named[]): string[] => found.map(({ name }) => name).sort();
    assert.deepEqual(names(inVsCode), tags);
    const mode = inVsCode.find(({ name }) => name === 'consumption-view')?.attributes?.[0];
    assert.deepEqual(names(mode?.values ?? []), ['activity', 'cost']);
    assert.deepEqual(names(contributions.html.elements), tags);
    const properties = JSON.parse(read('vscode.css-custom-data.json')) as { properties: Named[] };
    assert.equal(names(properties.properties).filter(name => name === '--consumption-accent').length, 1);
  });

  it('runs no text as code', () => {
    assert.doesNotMatch(pageFiles(), /\beval\(|new Function\b/);
  });

  it("has a Trusted Types policy of its own beside the page's Lit, and only one", () => {
    const policies = [...pageFiles().matchAll(/createPolicy\(["'`]([\w-]+)["'`]/g)].map(([, name]) => name);
    assert.deepEqual(policies, ['consumption-elements']);
  });

  it('has the hash of every file that a page loads', () => {
    const integrity = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Record<string, string>;
    const hashOf = (file: string) =>
      `sha384-${createHash('sha384')
        .update(readFileSync(`dist/${file}`))
        .digest('base64')}`;
    const late = readdirSync('dist/consumption-elements').filter(name => name.endsWith('.js'));
    const files = ['consumption-elements.js', ...late.map(name => `consumption-elements/${name}`)];
    assert.deepEqual(integrity, Object.fromEntries(files.map(file => [file, hashOf(file)])));
  });

  it('knows its version', () => {
    assert.equal(VERSION, version);
  });

  it('needs few packages, each of which the README gives the reason for', () => {
    const readme = readFileSync('README.md', 'utf8');
    const names = Object.keys(dependencies);
    assert.ok(names.length <= 7);
    assert.deepEqual(
      names.filter(name => !new RegExp(`^\\| .*\`${name}\`.* \\| .{20,} \\|$`, 'm').test(readme)),
      [],
    );
  });

  for (const [code, registers] of [
    [`import 'consumption-elements';`, []],
    [`import 'consumption-elements/top-users';`, []],
    [`import 'consumption-elements/top-users/define';`, ['top-users']],
    [`import 'consumption-elements/define';`, tags],
  ] as const) {
    it(`tells bundlers what has effects: ${code}`, async () => {
      assert.deepEqual(definedBy(await bundled(code)), [...registers].sort());
    });
  }
});

describe('the package, as packed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  let tarball = '';
  before(() => {
    const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
    tarball = join(folder, execFileSync('npm', pack, { encoding: 'utf8' }).trim());
  });
  after(() => rmSync(folder, { recursive: true }));

  it('leaves publint nothing to say', async () => {
    const { buffer, byteOffset, byteLength } = readFileSync(tarball);
    const { messages } = await publint({
      strict: true,
      pack: { tarball: buffer.slice(byteOffset, byteOffset + byteLength) },
    });
    assert.deepEqual(messages, []);
  });

  it('has types that are right behind every door', () => {
    const doors = tags.flatMap(tag => [tag, `${tag}/define`]);
    const { status, stdout } = spawnSync(
      'npx',
      ['attw', tarball, '--profile', 'esm-only', '--format', 'ascii', '--include-entrypoints', ...doors],
      { encoding: 'utf8' },
    );
    assert.match(stdout, /consumption-elements\/top-users\/define/);
    assert.equal(status, 0, stdout);
  });
});
