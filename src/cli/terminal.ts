/** Where a command speaks: results to stdout, complaints and progress to stderr, in colour for who can see it. */
import { styleText } from 'node:util';

export type Colour = 'red' | 'yellow' | 'green';

export interface Terminal {
  /** A line that belongs to the result. */
  say(line: string): void;
  /** A line about why there is no result. */
  complain(line: string): void;
  /** How far it is: in place on a terminal, elsewhere a line now and then. */
  progress(line: string): void;
  /** For lines that are said: as they are where there is no terminal, or with NO_COLOR. */
  paint(colour: Colour, text: string): string;
}

/** What most work needs of it. */
export type Telling = Pick<Terminal, 'say' | 'progress'>;

/** For whoever is not to be told. */
export const SILENT: Telling = { say: () => {}, progress: () => {} };

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface Surroundings {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: { readonly NO_COLOR?: string | undefined };
}

/** Milliseconds between two lines, and until the first: nothing is said of what is over before anybody wonders. */
const IN_PLACE_EVERY = 200;
const A_LINE_EVERY = 5000;

const CLEAR_LINE = '\r\u001b[2K';

export function openTerminal(
  { stdout, stderr, env }: Surroundings,
  now: () => number = () => performance.now(),
): Terminal {
  let last = now();
  let isInPlace = false;

  const clear = () => {
    if (isInPlace) stderr.write(CLEAR_LINE);
    isInPlace = false;
  };
  const line = (stream: Stream) => (text: string) => {
    clear();
    stream.write(`${text}\n`);
  };
  const isColourful = stdout.isTTY === true && !env.NO_COLOR;

  return {
    say: line(stdout),
    complain: line(stderr),
    progress(text) {
      const isTerminal = stderr.isTTY === true;
      if (now() - last < (isTerminal ? IN_PLACE_EVERY : A_LINE_EVERY)) return;
      last = now();
      if (!isTerminal) return void stderr.write(`${text}\n`);
      // A line that wraps could not be taken back.
      stderr.write(CLEAR_LINE + text.slice(0, (stderr.columns ?? 80) - 1));
      isInPlace = true;
    },
    paint: (colour, text) => (isColourful ? styleText(colour, text, { validateStream: false }) : text),
  };
}
