/** Values of headers are secrets, and an endpoint may repeat them in what it says. */
import { quoted } from '../../server/records/quoted.js';

/** Shorter words than this are in many a line, and no secrets. */
const SECRET_LENGTH = 6;
const HIDDEN = '[hidden]';

/** Says lines with the headers' values, and each word of them, left out. */
export function hideValues(headers: Headers, say: (line: string) => void): (line: string) => void {
  const words = [...headers.values()].flatMap(value => [value, ...value.split(/[\s,;=]+/)]);
  const secrets = [...new Set(words)].filter(word => word.length >= SECRET_LENGTH).flatMap(asSaid);
  return line => say(secrets.reduce(hide, line));
}

/** As it is, and as it stands in quotes. */
const asSaid = (word: string) => [word, quoted(word).slice(1, -1)];

/** All of it, or what is left of it where a text is cut short. */
function hide(line: string, secret: string): string {
  let hidden = line.replaceAll(secret, HIDDEN);
  for (let length = secret.length; length >= SECRET_LENGTH; length -= 1) {
    hidden = hidden.replaceAll(`${secret.slice(0, length)}…`, `${HIDDEN}…`);
  }
  return hidden;
}
