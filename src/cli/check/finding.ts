/** What a check has to say about one place, and how it is written. */
import type { Colour, Terminal } from '../terminal.js';

/**
 * `problem`: not of the contract, and the check fails. `advice`: better otherwise. `warning`: what the document itself
 * tells its reader.
 */
export type Kind = 'problem' | 'advice' | 'warning';

export interface Finding {
  readonly kind: Kind;
  /** A path in the document ("daily.3.cost"), a header, or what was asked. */
  readonly where: string;
  readonly what: string;
}

export const problem = (where: string, what: string): Finding => ({ kind: 'problem', where, what });
export const advice = (where: string, what: string): Finding => ({ kind: 'advice', where, what });
export const warning = (where: string, what: string): Finding => ({ kind: 'warning', where, what });

const COLOURS: Readonly<Record<Kind, Colour>> = { problem: 'red', advice: 'yellow', warning: 'yellow' };
const KINDS = Object.keys(COLOURS) as Kind[];
const WIDTH = Math.max(...KINDS.map(kind => kind.length));

/**
 * Says each finding in a line, worst first, and closes with one that counts them.
 *
 * @param about what was checked
 * @param verdict what holds if there is no problem
 * @returns the exit code
 */
export function sayFindings(
  findings: readonly Finding[],
  about: string,
  verdict: string,
  { say, paint }: Pick<Terminal, 'say' | 'paint'>,
): number {
  const ofKind = (kind: Kind) => findings.filter(finding => finding.kind === kind);
  for (const kind of KINDS) {
    const label = paint(COLOURS[kind], kind.padEnd(WIDTH));
    for (const { where, what } of ofKind(kind)) say(`${label}  ${where}: ${what}`);
  }
  const problems = ofKind('problem').length;
  const count = `${problems} ${problems === 1 ? 'problem' : 'problems'}`;
  say(`${about}: ${problems > 0 ? paint('red', `${count}.`) : paint('green', verdict)}`);
  return problems > 0 ? 1 : 0;
}
