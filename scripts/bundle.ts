/** A bundle of one entry with everything it needs, as a host without a build step would load it. */
import { build, type Plugin, type Rolldown } from 'vite';
import { minifiedStyles } from './minify-styles.js';

/**
 * Trusted Types refuse two policies of one name. A bundle carries its own Lit beside the page's, so its policy gets
 * a name of its own.
 */
const ownTrustedTypesPolicy: Plugin = {
  name: 'own-trusted-types-policy',
  transform(code, id) {
    if (!/lit-html\/lit-html\.js$/.test(id)) return null;
    const renamed = code.replace('createPolicy("lit-html"', 'createPolicy("consumption-elements"');
    if (renamed === code) this.error('Lit names its Trusted Types policy in another way now.');
    return { code: renamed, map: null };
  },
};

export interface BundleOptions {
  readonly entry: string;
  readonly fileName: string;
  /** One file, even with what is otherwise loaded on demand. */
  readonly oneFile?: boolean;
  /** Where to write it; without, it only exists in memory. */
  readonly outDir?: string;
}

export async function bundle(options: BundleOptions): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    // Library builds leave this to the host, who has no bundler here.
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [ownTrustedTypesPolicy, minifiedStyles],
    build: {
      target: 'es2022',
      write: options.outDir !== undefined,
      outDir: options.outDir,
      emptyOutDir: false,
      sourcemap: options.outDir !== undefined,
      lib: { entry: options.entry, formats: ['es'], fileName: () => options.fileName },
      rolldownOptions: {
        // As an application's build does: what is loaded late takes from the entry what both need.
        preserveEntrySignatures: 'allow-extension',
        // An import without names asks for a module to be in the entry itself, not for its effects: it has none.
        treeshake: { moduleSideEffects: [{ test: /\/src\/extras\/[\w-]+\.ts$/, sideEffects: true }] },
        output: {
          minify: true,
          codeSplitting: !options.oneFile,
          chunkFileNames: `${options.fileName.replace(/\.js$/, '')}/[name]-[hash].js`,
        },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  return outputs.flatMap(({ output }) => output).filter(file => file.type === 'chunk');
}
