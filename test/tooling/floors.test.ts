import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/** The paths below need not exist, and rules that ask for types would look for them. */
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

async function rulesBroken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  assert.ok(result, `${filePath} is linted`);
  const fatal = result.messages.find(message => message.fatal);
  assert.equal(fatal, undefined, fatal?.message);
  return result.messages.map(message => message.ruleId ?? message.message);
}

interface Case {
  readonly what: string;
  readonly file: string;
  readonly code: string;
}

const imports = (file: string, specifier: string): Case => ({
  what: `${file} ← ${specifier}`,
  file,
  code: `import { x } from '${specifier}';\nexport const y = x;`,
});

const says = (what: string, code: string, file = 'src/elements/a-tag/a-tag.ts'): Case => ({
  what,
  file,
  code,
});

function refuses(rule: string, cases: readonly Case[]): void {
  for (const { what, file, code } of cases) {
    it(`refuses ${what}`, async () => {
      assert.deepEqual(await rulesBroken(file, code), [rule]);
    });
  }
}

function allows(cases: readonly Case[]): void {
  for (const { what, file, code } of cases) {
    it(`allows ${what}`, async () => {
      assert.deepEqual(await rulesBroken(file, code), []);
    });
  }
}

describe('imports only go down', () => {
  refuses('no-restricted-imports', [
    imports('src/contract/a.ts', '../model/headline.js'),
    imports('src/contract/a.ts', 'lit'),
    imports('src/model/a.ts', '../format/numbers.js'),
    imports('src/model/a.ts', 'valibot'),
    imports('src/format/a.ts', '../client/index.js'),
    imports('src/charts/a.ts', '../client/index.js'),
    imports('src/charts/a.ts', '../format/numbers.js'),
    imports('src/charts/a.ts', 'lit'),
    imports('src/charts/a.ts', 'd3-scale'),
    imports('src/client/a.ts', '../charts/stack.js'),
    imports('src/client/a.ts', '../model/headline.js'),
    imports('src/templates/a.ts', '../client/index.js'),
    imports('src/templates/a.ts', '../controllers/report.js'),
    imports('src/templates/a.ts', '../elements/a-tag/a-tag.js'),
    imports('src/controllers/a.ts', '../templates/states.js'),
    imports('src/styles/a.ts', '../templates/states.js'),
    imports('src/export/a.ts', '../templates/states.js'),
    imports('src/export/a.ts', 'lit'),
    imports('src/templates/a.ts', '../export/index.js'),
    imports('src/extras/a.ts', '../elements/a-tag/a-tag.js'),
    imports('src/elements/a-tag/a-tag.ts', '@floating-ui/dom'),
    imports('src/elements/a-tag/a-tag.ts', 'd3-array'),
    imports('src/elements/a-tag/a-tag.ts', '../../server/index.js'),
    imports('src/server/a.ts', '../client/index.js'),
    imports('src/server/a.ts', 'lit'),
    imports('src/server/deep/a.ts', '../../model/headline.js'),
    imports('src/server/a.ts', '../cli/run.js'),
    imports('src/cli/a.ts', '@duckdb/node-api'),
    imports('src/cli/serve/a.ts', 'csv-parse/sync'),
    imports('src/cli/serve/a.ts', '../../page.js'),
    imports('src/cli/check/a.ts', '../../format/numbers.js'),
    imports('src/elements/a-tag/a-tag.ts', '../../cli/run.js'),
    imports('src/client/a.ts', '../cli/run.js'),
    imports('src/model/a.ts', '../index.js'),
    imports('src/model/a.ts', '../contract/money'),
    imports('src/model/a.ts', './b/../../client/index.js'),
    imports('src/index.ts', './server/index.js'),
    imports('src/index.ts', './elements/a-tag/define.js'),
    imports('src/define.ts', './elements/a-tag/a-tag.js'),
    imports('src/url-state.ts', './elements/a-tag/a-tag.js'),
    imports('src/helpers/a.ts', './b.js'),
    imports('src/model/much/too/deep/a.ts', './b.js'),
  ]);
  allows([
    imports('src/contract/a.ts', 'valibot'),
    imports('src/contract/a.ts', './money.js'),
    imports('src/model/a.ts', '../contract/money.js'),
    imports('src/format/languages/de.ts', '../../contract/money.js'),
    imports('src/format/languages/de.ts', '../messages.js'),
    imports('src/charts/a.ts', 'd3-array'),
    imports('src/client/a.ts', '../contract/index.js'),
    imports('src/templates/a.ts', 'lit/directives/repeat.js'),
    imports('src/templates/a.ts', '../charts/stack.js'),
    imports('src/controllers/a.ts', '../client/index.js'),
    imports('src/export/a.ts', '../model/daily.js'),
    imports('src/extras/download/a.ts', '../../export/index.js'),
    imports('src/extras/a.ts', '@floating-ui/dom'),
    imports('src/elements/a-tag/a-tag.ts', '../widget.js'),
    imports('src/elements/a-tag/a-tag.ts', '../../styles/chart.js'),
    imports('src/elements/a-tag/define.ts', '../b-tag/define.js'),
    imports('src/server/duckdb/a.ts', '@duckdb/node-api'),
    imports('src/server/postgres/a.ts', 'pg'),
    imports('src/server/clickhouse/a.ts', '@clickhouse/client'),
    imports('src/server/a.ts', 'node:http'),
    imports('src/cli/a.ts', 'node:util'),
    imports('src/cli/check/a.ts', '../../client/host.js'),
    imports('src/cli/serve/a.ts', '../../server/node.js'),
    imports('src/index.ts', './elements/a-tag/a-tag.js'),
    imports('src/define.ts', './elements/a-tag/define.js'),
    imports('src/url-state.ts', './contract/calendar.js'),
  ]);
});

describe('D3 computes, Lit draws', () => {
  const everywhere = ['src/charts/a.ts', 'demo/a.ts', 'stories/a.stories.ts', 'test/charts/a.test.ts'];
  refuses(
    'no-restricted-imports',
    everywhere.flatMap(file =>
      ['d3', 'd3-selection', 'd3-axis', 'd3-transition'].map(name => imports(file, name)),
    ),
  );
});

describe('import() goes down too', () => {
  refuses('no-restricted-syntax', [
    says('a dynamic upward import', `export const x = import('../client/index.js');`, 'src/charts/a.ts'),
    says('a dynamic peer', `export const x = import('@duckdb/node-api');`, 'src/cli/serve/a.ts'),
    says('a dynamic package', `export const x = import('d3-selection');`, 'src/charts/a.ts'),
    says('a computed import', `export const load = (path: string) => import(path);`),
    says('a class module that loads define.js', `export const x = import('./define.js');`),
  ]);
  allows([
    says('a language on demand', `export const x = import('./languages/de.js');`, 'src/format/a.ts'),
    says('the store on demand', `export const x = import('../../server/duckdb.js');`, 'src/cli/serve/a.ts'),
  ]);
});

describe('class modules have no side effects', () => {
  refuses('@typescript-eslint/no-restricted-imports', [says('importing define.js', `import './define.js';`)]);
  refuses('no-restricted-properties', [
    says('registering', `export const x = () => customElements.define('a-tag', HTMLElement);`),
  ]);
  allows([
    says(
      'registering in define.ts',
      `if (!customElements.get('a-tag')) customElements.define('a-tag', class extends HTMLElement {});`,
      'src/elements/a-tag/define.ts',
    ),
  ]);
});

describe('only the client reaches the network', () => {
  refuses('no-restricted-globals', [
    says('fetch in an element', `export const x = () => fetch('/');`),
    says('fetch on the server', `export const x = () => fetch('/');`, 'src/server/a.ts'),
    says('fetch in the command', `export const x = () => fetch('/');`, 'src/cli/check/a.ts'),
  ]);
  refuses('no-restricted-syntax', [
    says('globalThis.fetch', `export const x = () => globalThis.fetch('/');`, 'src/controllers/a.ts'),
  ]);
  allows([
    says('fetch in the client', `export const x = () => fetch('/');`, 'src/client/a.ts'),
    says('fetch of an upstream', `export const x = () => fetch('/');`, 'src/server/upstream/a.ts'),
  ]);
});

describe('a report never becomes markup, code or style', () => {
  const inTemplate = (name: string, markup: string) =>
    says(name, `import { html, svg } from 'lit';\nexport const t = (x: string) => [html, svg, ${markup}];`);
  refuses('no-restricted-syntax', [
    says('innerHTML', `export const x = (e: Element) => { e.innerHTML = ''; };`),
    says('outerHTML by name', `export const x = (e: Element) => e['outerHTML'];`),
    says('insertAdjacentHTML', `export const x = (e: Element) => e.insertAdjacentHTML('beforeend', '');`),
    says('document.write', `export const x = () => document.write('');`),
    says('a computed attribute name', `export const x = (e: Element, n: string) => e.setAttribute(n, '');`),
    inTemplate('a style attribute', 'html`<p style="color: red">${x}</p>`'),
    inTemplate('a bound style attribute', 'svg`<g style=${x}></g>`'),
    inTemplate('a style attribute after a binding', 'html`<p id=${x} style="color: red"></p>`'),
    inTemplate('an inline handler', 'html`<p onclick="x()">${x}</p>`'),
    inTemplate('an innerHTML binding', 'html`<p .innerHTML=${x}></p>`'),
  ]);
  allows([
    says('a literal attribute name', `export const x = (e: Element) => e.setAttribute('role', 'none');`),
    inTemplate('a style property', 'html`<p .style=${x}></p>`'),
    inTemplate('a listener', 'html`<p @click=${x}></p>`'),
  ]);
  for (const [name, path] of [
    ['unsafeHTML', 'lit/directives/unsafe-html.js'],
    ['unsafeSVG', 'lit/directives/unsafe-svg.js'],
    ['unsafeStatic', 'lit/static-html.js'],
    ['unsafeCSS', 'lit'],
    ['styleMap', 'lit/directives/style-map.js'],
  ]) {
    it(`refuses ${name}`, async () => {
      const code = `import { ${name} as harmless } from '${path}';\nexport { harmless };`;
      assert.deepEqual(await rulesBroken('src/templates/a.ts', code), ['no-restricted-syntax']);
    });
  }
  for (const code of [`export const x = eval('1');`, `export const x = new Function('return 1');`]) {
    it(`refuses ${code}`, async () => {
      assert.equal((await rulesBroken('src/model/a.ts', code)).length, 1);
    });
  }
});

describe('house rules', () => {
  refuses('no-restricted-syntax', [
    says('toISOString', `export const x = (d: Date) => d.toISOString();`, 'src/format/a.ts'),
    says('enum', `export enum X { A }`),
    says('the private keyword', `export class X { private a = 1; }`),
    says('.only', `it.only('x', () => {});`, 'test/elements/a.spec.ts'),
    says('only: true', `test('x', { only: true }, () => {});`, 'test/model/a.test.ts'),
  ]);
  refuses('@typescript-eslint/no-namespace', [
    says('namespace', `export namespace X { export const a = 1; }`),
  ]);
  refuses('max-lines', [says('251 lines', `export const x = 1;${'\n'.repeat(250)}export const y = 1;`)]);
  refuses('@typescript-eslint/no-explicit-any', [says('any', `export const x: any = 1;`)]);
  allows([
    says('toISOString on the server', `export const x = (d: Date) => d.toISOString();`, 'src/server/a.ts'),
    says('declare global', `export {};\ndeclare global { interface HTMLElementTagNameMap { x: Element } }`),
    says('250 lines', `export const x = 1;${'\n'.repeat(249)}export const y = 1;`),
  ]);
});
