import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { everywhere } from './scripts/lint/bans.js';
import { floorBlocks } from './scripts/lint/floors.js';

/** node:test returns promises that its runner awaits by itself. */
const nodeTest = { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] };

/** `.to.equal()` is typed as a promise, and is none; `.to.be.accessible()` is one, and has to be awaited. */
const chaiEqual = { from: 'package', package: '@open-wc/semantic-dom-diff', name: ['Equal'] };

/** D3 modules that write to the DOM: two owners of one DOM lose bars without an error. */
const drawingD3 = ['d3', 'd3-selection', 'd3-axis', 'd3-transition', 'd3-brush', 'd3-drag', 'd3-zoom'];

export default defineConfig(
  // The hosts are apps of other frameworks, with compilers of their own.
  { ignores: ['dist/', 'storybook-static/', 'coverage/', '.cache/', 'demo/hosts/*/', '!demo/hosts/server/'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  lit.configs['flat/recommended'],
  wc.configs['flat/best-practice'],
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', 250],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...everywhere],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: `^(?:${drawingD3.join('|')})(?:/|$)`, message: 'D3 computes, Lit draws.' }] },
      ],
      'lit/attribute-names': 'error',
      'lit/lifecycle-super': 'error',
      // TypeScript writes fields as assignments here (useDefineForClassFields), which shadow no accessor.
      'lit/no-classfield-shadowing': 'off',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [nodeTest, chaiEqual] }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/client/**', 'src/server/upstream/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket'].map(name => ({
          name,
          message: 'Only src/client and src/server/upstream reach the network.',
        })),
      ],
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: { process: 'readonly', URL: 'readonly', console: 'readonly' } },
  },
  {
    // A framework's own interface takes our tags by merging: there is nothing to say inside.
    files: ['scripts/editors/doors/*.d.ts'],
    rules: { '@typescript-eslint/no-empty-object-type': 'off' },
  },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
  ...floorBlocks,
);
