import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { minifyStyles } from '../../scripts/minify-styles.js';

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => [file, readFileSync(join('src', file), 'utf8')] as const)
  .filter(([, text]) => text.includes('css`'));

describe('style sheets are made short', () => {
  it('without what only people read', () => {
    const module = 'export const styles = css`\n  /* Why. */\n  :host {\n    color: red;\n  }\n`;\n';
    assert.equal(minifyStyles(module), 'export const styles = css`:host{color:red}`;\n');
  });

  it('and say what they said: colours of both schemes, states, parts of elements', () => {
    const sheet =
      ':host(:state(off)){display:none}:host{--_a:var(--consumption-a,light-dark(#fff,#000))}details::details-content{block-size:auto}';
    assert.equal(minifyStyles(`css\`${sheet}\``), `css\`${sheet}\``);
  });

  for (const [file, text] of sheets) {
    it(`in ${file}, with no rule lost`, () => {
      const properties = (css: string) => new Set(css.match(/--_?[\w-]+(?=\s*:)/g));
      assert.deepEqual(properties(minifyStyles(text)), properties(text.replaceAll(/\/\*[\s\S]*?\*\//g, '')));
      assert.ok(minifyStyles(text).length < text.length, 'every sheet is one that can be made short');
    });
  }
});
