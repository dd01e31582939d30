/** Samples that export an app with a `fetch`: run with nothing but Web standards around them, as at the edge. */
import { createContext, runInContext } from 'node:vm';
import { build, type Rolldown } from 'vite';
import { throughDoors } from './doors.js';
import { EDGE_MODULES } from './host.js';
import { reportProblems } from './run-server.js';
import type { Sample } from './samples.js';

interface App {
  readonly default: { fetch(request: Request): Promise<Response> | Response };
}

export const isEdgeSample = ({ code }: Sample): boolean => /^export default /m.test(code);

/** All that is there. What the language itself brings, `Intl` for instance, each context has of its own. */
const WEB = {
  AbortController,
  AbortSignal,
  Headers,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  crypto,
};

/** It answers its route with a report that adds up, and nobody who is not signed in. */
export async function runEdge(sample: Sample): Promise<string[]> {
  const { code, imports } = await bundle(sample);
  if (imports.length > 0) return imports.map(module => `it needs ${module}`);
  try {
    const answer = await ask(code, { isAdmin: true, organization: 'acme' });
    if (answer.status !== 200) return [`answered ${answer.status}: ${await answer.text()}`];
    const refused = await ask(code, null);
    const problems = refused.status === 401 ? [] : [`answered ${refused.status} to somebody not signed in`];
    return [...problems, ...reportProblems(await answer.json())];
  } catch (error) {
    return [String(error)];
  }
}

async function ask(code: string, session: object | null): Promise<Response> {
  const context = createContext({ ...WEB, sessionOf: async () => session });
  const { default: app } = runInContext(`${code}\nsample`, context) as App;
  return app.fetch(new Request('https://edge.example/api/consumption?month=2025-02'));
}

async function bundle({ code, language }: Sample): Promise<Rolldown.OutputChunk> {
  const sample = `sample.${language}`;
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [throughDoors({ ...EDGE_MODULES, [sample]: code })],
    ssr: { noExternal: true },
    build: {
      write: false,
      ssr: true,
      target: 'es2022',
      rolldownOptions: {
        input: sample,
        output: { codeSplitting: false, format: 'iife', name: 'sample', exports: 'named' },
      },
    },
  });
  return (result as Rolldown.RolldownOutput).output[0];
}
