/** Scripts of the docs that run in Node: in a process and a folder of their own, with the package behind its name. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import { ContractError, findMismatches, parseReport } from '../../../src/contract/index.js';
import { throughDoors } from './doors.js';
import { MODULES, SERVER_HOST } from './host.js';
import { samplesOf, type Sample } from './samples.js';
import { UPSTREAMS } from './upstreams.js';

/** What a process said and how it ended. */
interface Ran {
  readonly code: number | null;
  readonly output: string;
}

/** Below the repository, where Node finds the packages that sources import. */
const CACHE = resolve('.cache/samples');

/**
 * Runs a sample that answers requests: one that exports a route's GET is asked as the framework would ask it, one that
 * listens at whatever port is free, in place of the one that it names.
 */
const ASKING = `
  import net from 'node:net';
  const { listen } = net.Server.prototype;
  const listening = new Promise(resolve => {
    net.Server.prototype.listen = function () {
      return listen.call(this, 0, '127.0.0.1', () => resolve(this.address().port));
    };
  });
  const { GET } = await import('./sample.js');
  const url = 'http://127.0.0.1:' + (GET ? 80 : await listening) + '/api/consumption?month=2025-02';
  const response = await (GET ? GET(new Request(url)) : fetch(url));
  console.log('ANSWER ' + JSON.stringify({
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: await response.json(),
  }));
  process.exit(0);
`;

async function bundleSample({ code, language }: Sample): Promise<string> {
  const sample = `sample.${language}`;
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [throughDoors({ ...MODULES, [sample]: code })],
    build: {
      write: false,
      ssr: true,
      target: 'es2022',
      rolldownOptions: { input: sample, output: { codeSplitting: false } },
    },
  });
  return (result as Rolldown.RolldownOutput).output[0].code;
}

function run(folder: string, entry: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  return new Promise(ended => {
    const child = spawn(process.execPath, [entry], { cwd: folder, env: { ...process.env, ...env } });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    const tooLate = setTimeout(() => child.kill(), 60_000);
    child.on('close', code => {
      clearTimeout(tooLate);
      ended({ code, output });
    });
  });
}

/** `files`: what lies in the folder that it runs in, by relative path. */
async function runIn(
  sample: Sample,
  entry: string,
  files: ReadonlyMap<string, string>,
  env = {},
): Promise<Ran> {
  const bundled = await bundleSample(sample);
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'sample-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'sample.js'), `${SERVER_HOST}\n${UPSTREAMS}\n${bundled}`);
    writeFileSync(join(folder, 'entry.js'), entry);
    return await run(folder, 'entry.js', env);
  } finally {
    if (existsSync(folder)) rmSync(folder, { recursive: true });
  }
}

/** It answers with a report that adds up, or with the problem that it throws. */
export async function runServer(sample: Sample): Promise<string[]> {
  const records = new Map(samplesOf('records').map(({ language, code }) => [`usage.${language}`, code]));
  const { output } = await runIn(sample, ASKING, records);
  const said = /^ANSWER (.*)$/m.exec(output)?.[1];
  if (!said) return [`no answer: ${output}`];
  const { status, retryAfter, body } = JSON.parse(said) as {
    status: number;
    retryAfter: string;
    body: unknown;
  };
  const thrown = /new SourceError\('(\w+)'/.exec(sample.code)?.[1];
  if (thrown) {
    const { code } = body as { code: string };
    return code === thrown && retryAfter ? [] : [`answered ${code}, retry after ${retryAfter}`];
  }
  return status === 200 ? reportProblems(body) : [`answered ${status}: ${JSON.stringify(body)}`];
}

export function reportProblems(document: unknown): string[] {
  try {
    const report = parseReport(document);
    const isEmpty = report.totals.total_tokens === 0 ? ['there is no usage in the answer'] : [];
    return [...isEmpty, ...findMismatches(report).map(({ section }) => `${section} does not add up`)];
  } catch (error) {
    if (error instanceof ContractError) return [error.message];
    throw error;
  }
}

/** It runs to its end; the answer is what it printed. */
export async function runScript(
  sample: Sample,
  files: ReadonlyMap<string, string>,
  origin: string,
): Promise<{ problems: string[]; output: string }> {
  const { code, output } = await runIn(sample, `await import('./sample.js');`, files, { ORIGIN: origin });
  const silent = output.trim() === '' ? ['it printed nothing'] : [];
  return { problems: code === 0 ? silent : [`it ended with ${code}: ${output}`], output };
}
