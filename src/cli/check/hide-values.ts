/** Values of headers are secrets, and an endpoint may repeat them in what it says. */

/** Shorter words than this are in many a line, and no secrets. */
const SECRET_LENGTH = 6;

/** Says lines with the headers' values, and each word of them, left out. */
export function hideValues(headers: Headers, say: (line: string) => void): (line: string) => void {
  const words = [...headers.values()].flatMap(value => [value, ...value.split(/[\s,;=]+/)]);
  const secrets = words.filter(word => word.length >= SECRET_LENGTH);
  return line => say(secrets.reduce((text, secret) => text.replaceAll(secret, '[hidden]'), line));
}
