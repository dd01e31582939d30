/** Weighs the bundles: what a page loads at once, without the chunks that only some people ask for. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { OutputChunk } from 'rollup';
import { bundle } from './bundle.js';
import { budgets, type Budget } from './entries.js';

export interface Weight extends Budget {
  readonly gzip: number;
  readonly brotli: number;
  /** Gzip of the chunks that are loaded on demand. */
  readonly onDemand: number;
}

/** The entry and everything it imports at once, however deep. */
function loadedAtOnce(chunks: readonly OutputChunk[]): Set<OutputChunk> {
  const loaded = new Set(chunks.filter(chunk => chunk.isEntry));
  for (const { imports } of loaded) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) loaded.add(chunk);
  }
  return loaded;
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
const gzip = ({ code }: OutputChunk): number => gzipSync(code, { level: 9 }).length;
const brotli = ({ code }: OutputChunk): number => brotliCompressSync(code).length;

async function weigh(budget: Budget): Promise<Weight> {
  const chunks = await bundle(budget.bundle);
  const atOnce = loadedAtOnce(chunks);
  return {
    ...budget,
    gzip: sum([...atOnce].map(gzip)),
    brotli: sum([...atOnce].map(brotli)),
    onDemand: sum(chunks.filter(chunk => !atOnce.has(chunk)).map(gzip)),
  };
}

export async function measureSize(): Promise<Weight[]> {
  const weights: Weight[] = [];
  for (const budget of budgets) weights.push(await weigh(budget));
  return weights;
}
