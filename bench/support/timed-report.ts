import { createConsumptionHandler, type ConsumptionSource } from '../../src/server/index.js';

const RUNS = 5;

/** February's report, asked for several times over the whole way that a request takes. Nothing is cached. */
export async function timedReport(
  source: ConsumptionSource,
): Promise<{ text: string; runs: number[]; median: number }> {
  const handler = createConsumptionHandler({
    source,
    authorize: () => ({ organization: 'acme' }),
    now: () => new Date('2025-06-01T00:00:00Z'),
    onError: console.error,
  });
  const runs: number[] = [];
  let text = '';
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    const response = await handler(new Request('http://localhost/?month=2025-02'));
    text = await response.text();
    runs.push(performance.now() - start);
    if (response.status !== 200) throw new Error(text);
  }
  return { text, runs, median: [...runs].sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN };
}
