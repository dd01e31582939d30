/** The demo: `npm start` serves these pages with the endpoint beside them. The library itself is built by scripts/. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { shell } from './demo/shell/shell.js';
import { STRICT_CSP } from './src/cli/serve/strict-csp.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('./demo'),
  plugins: [shell()],
  // All that pages import, in one go on the first start: what Vite found later would reload the page.
  optimizeDeps: {
    include: [
      '@lit/task',
      '@floating-ui/dom',
      'd3-array',
      'd3-shape',
      'lit',
      'lit/async-directive.js',
      'lit/directive.js',
      'lit/directives/guard.js',
      'lit/directives/if-defined.js',
      'lit/directives/keyed.js',
      'lit/directives/live.js',
      'lit/directives/repeat.js',
      'valibot',
    ],
  },
  build: {
    outDir: at('./dist/demo'),
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { input: ['index', 'overview', 'layout'].map(page => at(`./demo/${page}.html`)) },
  },
  preview: { headers: { 'Content-Security-Policy': STRICT_CSP } },
});
