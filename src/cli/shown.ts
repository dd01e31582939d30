import { quoted } from '../server/records/quoted.js';

const LONGEST = 80;

/** Text that somebody else wrote, in quotes, cut short, and with nothing in it that a terminal would obey. */
export function shown(text: string): string {
  const head = text.slice(0, LONGEST);
  return quoted(head.length < text.length ? `${head}…` : head);
}
