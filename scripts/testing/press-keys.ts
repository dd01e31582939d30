import type { TestRunnerPlugin } from '@web/test-runner-core';

/**
 * The command `press-keys`: real keys, one after another, in one message instead of one for each. They are sent in
 * their order, and none waits for the browser to have taken the one before.
 */
export function pressKeysPlugin(): TestRunnerPlugin<string[]> {
  return {
    name: 'press-keys',
    async executeCommand({ command, payload, session }) {
      if (command !== 'press-keys') return;
      const { keyboard } = (session.browser as unknown as PuppeteerLauncher).getPage(session.id);
      await Promise.all((payload ?? []).flatMap(key => [keyboard.down(key), keyboard.up(key)]));
      return true;
    },
  };
}

/** What is used of the launcher for Chrome. */
interface PuppeteerLauncher {
  getPage(sessionId: string): {
    keyboard: { down(key: string): Promise<void>; up(key: string): Promise<void> };
  };
}
