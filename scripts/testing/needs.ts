/**
 * What some tests need and not every engine has. The command `needs` tells a test whether the engine's launcher can do
 * what is needed, unless the page could see for itself; what was not met is remembered, so that the report says why a
 * test was skipped.
 */
import type { TestRunnerPlugin } from '@web/test-runner-core';

/** What only the launcher can do. */
export type Emulation = 'print' | 'dark mode';

export interface Need {
  readonly name: string;
  /** Absent where the launcher has to answer. */
  readonly isMet?: boolean;
}

/** Names of needs that were not met, by the id of the session that had them. */
export type UnmetNeeds = Map<string, Set<string>>;

export function needsPlugin(lacking: readonly string[], unmet: UnmetNeeds): TestRunnerPlugin<Need> {
  return {
    name: 'needs',
    executeCommand({ command, payload, session }) {
      if (command !== 'needs' || payload === undefined) return;
      const { name, isMet = !lacking.includes(name) } = payload;
      if (!isMet) unmet.set(session.id, (unmet.get(session.id) ?? new Set()).add(name));
      return { isMet };
    },
  };
}
