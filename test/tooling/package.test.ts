import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';

interface PackageJson {
  readonly exports: Record<string, string | { readonly types: string; readonly default: string }>;
}

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as PackageJson;
const tags = readdirSync('src/elements').filter(name => existsSync(`src/elements/${name}/define.ts`));

/** What a page without a bundler loads: the file, and the folder beside it. */
function bundled(): string {
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
    '/spend-by-agent-type',
  ]) {
    it(`imports consumption-elements${door} in Node`, async () => {
      const module = (await import(`consumption-elements${door}`)) as object;
      assert.ok(Object.keys(module).length > 0);
    });
  }

  it('runs no text as code', () => {
    assert.doesNotMatch(bundled(), /\beval\(|new Function\b/);
  });

  it("has a Trusted Types policy of its own beside the page's Lit, and only one", () => {
    const policies = [...bundled().matchAll(/createPolicy\(["'`]([\w-]+)["'`]/g)].map(([, name]) => name);
    assert.deepEqual(policies, ['consumption-elements']);
  });
});
