/** A bundle of one entry with everything it needs, as a host without a build step would load it. */
import { rollup, type OutputChunk, type SourceMapInput } from 'rollup';
import { build, minifySync, type Plugin, type Rolldown } from 'vite';
import { minifiedStyles } from './minify-styles.js';

/**
 * Trusted Types may refuse two policies of one name. A bundle carries its own Lit beside the page's, so its policy gets
 * a name of its own. A second copy of the bundle is refused even that: it goes without, as the first one draws.
 */
const ownTrustedTypesPolicy: Plugin = {
  name: 'own-trusted-types-policy',
  transform(code, id) {
    if (!/lit-html\/lit-html\.js$/.test(id)) return null;
    const renamed = code.replace(
      /(\w+)\.createPolicy\("lit-html",(\{createHTML:(\w+)=>\3\})\)/,
      '(()=>{try{return $1.createPolicy("consumption-elements",$2)}catch{}})()',
    );
    if (renamed === code) this.error('Lit makes its Trusted Types policy in another way now.');
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
  /** The code says where its map is, which is a part of what is hashed. */
  readonly sourceMap?: boolean;
}

export async function bundle(options: BundleOptions): Promise<OutputChunk[]> {
  const { fileName, oneFile = false, sourceMap = false } = options;
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
      write: false,
      sourcemap: sourceMap,
      lib: { entry: options.entry, formats: ['es'], fileName: () => fileName },
      rolldownOptions: {
        // An import without names asks for a module to be in the entry itself, not for its effects: it has none.
        treeshake: { moduleSideEffects: [{ test: /\/src\/extras\/[\w-]+\.ts$/, sideEffects: true }] },
        output: { minify: true, codeSplitting: !oneFile, chunkFileNames: '[name].js' },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunks = outputs.flatMap(({ output }) => output).filter(file => file.type === 'chunk');
  return gather(chunks, options);
}

/**
 * Vite leaves what the entry shares with late chunks in chunks of its own. Rollup knows that the entry is there by
 * then, and gathers in it all that it needs at once: one file, and beside it what is loaded late. Names that met there
 * are made short once more.
 */
async function gather(
  chunks: readonly Rolldown.OutputChunk[],
  { fileName, outDir, sourceMap = false }: BundleOptions,
): Promise<OutputChunk[]> {
  const files = new Map(chunks.map(chunk => [`/${chunk.fileName}`, chunk]));
  const gathered = await rollup({
    input: `/${fileName}`,
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      {
        name: 'chunks',
        resolveId: (specifier, importer) =>
          importer ? new URL(specifier, `file://${importer}`).pathname : specifier,
        load(id) {
          const chunk = files.get(id);
          return chunk ? { code: chunk.code, map: chunk.map } : null;
        },
        renderChunk(code, { fileName: name }) {
          const { map, ...minified } = minifySync(name, code, { module: true, sourcemap: sourceMap });
          return { code: minified.code, map: (map ?? null) as SourceMapInput };
        },
      },
    ],
  });
  const { output } = await gathered[outDir ? 'write' : 'generate']({
    format: 'es',
    compact: true,
    dir: outDir ?? '.',
    sourcemap: sourceMap,
    entryFileNames: fileName,
    chunkFileNames: `${fileName.replace(/\.js$/, '')}/[name]-[hash].js`,
  });
  return output.filter(file => file.type === 'chunk');
}
