import type { Terminal } from '../../../src/cli/terminal.js';

/** A terminal that only listens. */
export interface Heard extends Terminal {
  readonly said: string[];
  readonly complained: string[];
}

export function hear(): Heard {
  const said: string[] = [];
  const complained: string[] = [];
  return {
    said,
    complained,
    say: line => void said.push(line),
    complain: line => void complained.push(line),
    progress: () => {},
    paint: (_colour, text) => text,
  };
}
