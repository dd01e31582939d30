/** A built host behind its server, with a clock of the test's own and somebody whose rights can be taken away. */
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { serveHost } from '../../../demo/hosts/server/host-server.js';
import { ACCESS, openOrganizations } from '../../../demo/hosts/server/organizations.js';
import { createSessions } from '../../../demo/hosts/server/sessions.js';
import { launchChromium } from '../../../scripts/testing/chromium.js';
import { refusals } from '../../e2e/support/in-page.js';
import { visit, type Visit } from '../../e2e/support/visit.js';

const LIFETIME = 60_000;
/** Machines that install and build are slow in between. */
const PATIENCE = 60_000;

export interface OpenedHost {
  readonly origin: string;
  /** Who has signed in, one after another. */
  readonly signedIn: string[];
  readonly access: Map<string, string | null>;
  /** Lets every token that there is expire. */
  expire(): void;
  /** The page, in a browser profile of its own. */
  open(path?: string, width?: number): Promise<Visit>;
  close(): Promise<void>;
}

const [browser, source] = await Promise.all([launchChromium(), openOrganizations()]);
after(async () => {
  await browser.close();
  source.close();
});

/** @param folder of the built pages */
export async function opened(folder: string): Promise<OpenedHost> {
  let now = 0;
  const sessions = createSessions({ lifetime: LIFETIME, now: () => now });
  const signedIn: string[] = [];
  const counted = { ...sessions, open: (person: string) => (signedIn.push(person), sessions.open(person)) };
  const access = new Map(ACCESS);
  const server = await serveHost({ folder, source, sessions: counted, access, port: 0 });
  return {
    origin: server.origin,
    signedIn,
    access,
    expire: () => (now += LIFETIME),
    async open(path = '/', width = 1280) {
      const visited = await visit(browser, server.origin, path, { width });
      visited.page.setDefaultTimeout(PATIENCE);
      return visited;
    },
    close: () => server.close(),
  };
}

/** Neither an error, nor anything that the policy refused. */
export async function assertQuiet({ page, problems }: Visit): Promise<void> {
  assert.deepEqual(await page.evaluate(refusals), []);
  assert.deepEqual(problems, []);
}
