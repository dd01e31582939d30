/** WebKitGTK for web-test-runner: found where Debian installs it, shown on a display of its own, driven by WebDriver. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserLauncher } from '@web/test-runner-core';
import { findExecutable } from './executables.js';
import { WebDriverSession } from './webdriver.js';
import { WebDriverPage } from './webdriver-page.js';

const findDriver = (): string | undefined => findExecutable(['WebKitWebDriver']);
const findDisplay = (): string | undefined => findExecutable(['Xvfb']);

export const hasWebKit = (): boolean => findDriver() !== undefined && findDisplay() !== undefined;

export const howToGetWebKit =
  'No WebKitGTK with a driver found, or no Xvfb: install both (Debian: apt-get install webkit2gtk-driver xvfb).';

/** One browser, one window: test files follow each other in it. */
export function webkitLauncher(): BrowserLauncher {
  let browser: Browser | undefined;
  let activeSession: string | undefined;

  return {
    name: 'WebKit',
    // Says to the commands of web-test-runner what `getPage` gives them.
    type: 'puppeteer',
    concurrency: 1,
    async startSession(id, url) {
      browser ??= await start();
      const { session, page } = browser;
      activeSession = id;
      await page.setViewport({ width: 800, height: 600 });
      await session.post('/url', { url });
    },
    isActive: id => id === activeSession,
    getBrowserUrl: () => browser?.session.get<string>('/url'),
    getPage: () => browser?.page,
    async stopSession() {
      activeSession = undefined;
      // Ends what the page was still at.
      await browser?.session.post('/url', { url: 'about:blank' });
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKit is not started for debugging.')),
    async stop() {
      await browser?.session.end();
      for (const process of browser?.processes ?? []) process.kill();
    },
  } as BrowserLauncher;
}

interface Browser {
  readonly session: WebDriverSession;
  readonly page: WebDriverPage;
  readonly processes: readonly ChildProcess[];
}

async function start(): Promise<Browser> {
  const display = startProcess(findDisplay()!, [
    ...['-displayfd', '1', '-nolisten', 'tcp'],
    // Without a window manager the pointer decides what is active: its place, the middle, has to be in the window.
    ...['-screen', '0', '1280x1024x24'],
  ]);
  const number = await new Promise<string>((resolve, reject) => {
    display.on('exit', () => reject(new Error('Xvfb does not start.')));
    display.stdout!.once('data', data => resolve(String(data).trim()));
  });
  const port = await freePort();
  const env = { DISPLAY: `:${number}`, XDG_CONFIG_HOME: settings() };
  const driver = startProcess(findDriver()!, [`--port=${port}`], env);
  const session = await WebDriverSession.start(`http://127.0.0.1:${port}`, {});
  return { session, page: new WebDriverPage(session), processes: [driver, display] };
}

/** Ends with this process, however that ends. */
function startProcess(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  process.once('exit', () => child.kill());
  return child;
}

/** GTK reads only when it starts whether things may move, so in here motion is always reduced. */
function settings(): string {
  const folder = mkdtempSync(join(tmpdir(), 'webkit-settings-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0', 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  return folder;
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
