/** What the README says of a React app, followed to the letter: its files, its commands, and the page that comes of them. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { launchChromium } from '../../scripts/testing/chromium.js';
import { samplesOf } from '../docs/support/samples.js';
import { visit } from '../e2e/support/visit.js';
import { headline, isReady } from './support/in-host.js';
import { readmeApp } from './support/readme-app.js';
import { installed, skip, type InstalledHost } from './support/sandbox.js';

/** What a starter of Vite's for React and TypeScript has beside the files of the README. */
const MAIN = `import { createRoot } from 'react-dom/client';
import App from './App';

createRoot(document.getElementById('root')!).render(<App />);
`;

/** In milliseconds: a command that says nothing is told apart from one that is slow. */
const START_LIMIT = 120_000;

suite("the README's app", { skip }, () => {
  const running = new AbortController();
  let app: InstalledHost;

  /** A command in the app's folder; resolves with what it says first that matches, colours aside: CI has them on. */
  async function start(command: string, says: RegExp): Promise<string> {
    const child = spawn(command, { cwd: app.folder, shell: true, detached: true });
    running.signal.addEventListener('abort', () => process.kill(-child.pid!));
    let said = '';
    return new Promise((resolve, reject) => {
      const fail = (why: string): void => reject(new Error(`${command} ${why}: ${said}`));
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (part: string) => {
          said += stripVTControlCharacters(part);
          const match = says.exec(said);
          if (match) resolve(match[1] ?? match[0]);
        });
      }
      child.once('exit', code => fail(`ended with ${code}`));
      setTimeout(fail, START_LIMIT, `has not said ${says}`).unref();
    });
  }

  const command = (part: string): string => {
    const lines = samplesOf('commands').flatMap(({ name, code }) =>
      name.startsWith('README.md') ? code.split('\n') : [],
    );
    return lines.find(line => line.includes(part)) ?? assert.fail(`The README has no command with ${part}.`);
  };

  before(async () => {
    app = await installed('react', async folder => {
      await rm(join(folder, 'src'), { recursive: true });
      await mkdir(join(folder, 'src'));
      await writeFile(join(folder, 'src/main.tsx'), MAIN);
      await mkdir(join(folder, 'public'));
      await writeFile(join(folder, 'public/favicon.ico'), '');
      for (const [path, code] of readmeApp(readFileSync('README.md', 'utf8'))) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), code);
      }
    });
    const [records] = samplesOf('records').filter(({ name }) => name.startsWith('README.md'));
    await writeFile(join(app.folder, 'usage.csv'), records?.code ?? '');
    const install = spawn(command('npm install @duckdb'), { cwd: app.folder, shell: true });
    assert.deepEqual(await once(install, 'exit'), [0, null]);
  });
  after(() => running.abort());

  test('shows what the file has, in its own colours, and its endpoint passes the check', async () => {
    const browser = await launchChromium();
    after(() => browser.close());
    await start(command(' serve usage.csv'), /http:\/\/127\.0\.0\.1:3000/);
    const check = spawn(command(' check '), { cwd: app.folder, shell: true, stdio: 'inherit' });
    assert.deepEqual(await once(check, 'exit'), [0, null]);

    const origin = await start('npx vite preview --port 0', /(http:\/\/localhost:\d+)\//);
    const opened = await visit(browser, origin, '/');
    await isReady(opened);
    await headline(opened, 'monthly-spend', '$0.02');
    assert.match(await opened.text('monthly-spend'), /Exactly \$0\.0249 in February 2025/);
    assert.deepEqual(opened.problems, []);
    const bar = await opened.page.$('>>> spend-by-model >>> .bar rect');
    assert.equal(await bar?.evaluate(shape => getComputedStyle(shape).fill), 'rgb(31, 107, 73)');
  });
});
