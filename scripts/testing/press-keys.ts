import type { TestRunnerPlugin } from '@web/test-runner-core';

/** The command `press-keys`: real keys, one after another, in one message instead of one for each. */
export function pressKeysPlugin(): TestRunnerPlugin<string[]> {
  return {
    name: 'press-keys',
    async executeCommand({ command, payload, session }) {
      if (command !== 'press-keys') return;
      const page = (session.browser as unknown as PuppeteerLauncher).getPage(session.id);
      for (const key of payload ?? []) await page.keyboard.press(key);
      return true;
    },
  };
}

/** What is used of the launcher for Chrome. */
interface PuppeteerLauncher {
  getPage(sessionId: string): { keyboard: { press(key: string): Promise<void> } };
}
