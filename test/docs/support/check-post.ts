/** A curl command of the docs that posts records: sent to a handler as curl would send it, it is taken. */
import { duckdbSource } from '../../../src/server/duckdb.js';
import { createIngestHandler } from '../../../src/server/index.js';
import { samplesOf } from './samples.js';

const unquoted = (word: string): string => word.replace(/^(["'])(.*)\1$/, '$2');

export async function checkPost(words: readonly string[]): Promise<string[]> {
  const valuesOf = (flag: string) => words.filter((_, index) => words[index - 1] === flag).map(unquoted);
  const [file = ''] = valuesOf('--data-binary');
  const posted = samplesOf('records').find(({ language }) => `@usage.${language}` === file);
  if (!posted) return [`curl sends ${file || 'nothing'}, which no page has`];
  const headers = valuesOf('-H').map(header => header.split(': ') as [string, string]);
  const url = words.find(word => word.startsWith('http')) ?? '';
  const source = await duckdbSource();
  try {
    const handler = createIngestHandler({
      store: source,
      authorize: request => (request.headers.has('Authorization') ? { organization: 'acme' } : null),
    });
    const response = await handler(new Request(url, { method: 'POST', headers, body: posted.code }));
    return response.status === 200 ? [] : [`curl is answered ${response.status}: ${await response.text()}`];
  } finally {
    source.close();
  }
}
