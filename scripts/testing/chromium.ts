/** The Chromium that all browser tests share: where it is, and how it is started. */
import { launch, type Browser } from 'puppeteer-core';
import { findExecutable } from './executables.js';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome.exe',
];

const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

export const howToGetChromium =
  'No Chromium found: install one (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium) or set CHROME_PATH.';

export const findChromium = (): string | undefined =>
  findExecutable(commands, { named: process.env.CHROME_PATH, places: applications });

/** Nothing but the test speaks: no first-run page, no update, no sync. Chromium refuses its sandbox to root. */
export const chromiumFlags: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(howToGetChromium);
  return launch({ executablePath, args: [...chromiumFlags] });
}
