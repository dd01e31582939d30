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
      const page = (session.browser as unknown as Launcher).getPage(session.id);
      await pressKeys(page, payload ?? []);
      return true;
    },
  };
}

async function pressKeys({ keyboard, pressKeys }: KeyedPage, keys: readonly string[]): Promise<void> {
  if (pressKeys) await pressKeys(keys);
  else await Promise.all(keys.flatMap(key => [keyboard.down(key), keyboard.up(key)]));
}

/** What is used of a launcher's page. Over WebDriver all keys are one command, which is what `pressKeys` is for. */
interface KeyedPage {
  readonly keyboard: { down(key: string): Promise<void>; up(key: string): Promise<void> };
  readonly pressKeys?: (keys: readonly string[]) => Promise<void>;
}

interface Launcher {
  getPage(sessionId: string): KeyedPage;
}
