/** Single values of files that others write: what CSV and Parquet make of nothing, of time, and of keys and values. */

/** Text, or `null` for what writers put where nothing is told. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' || text.toUpperCase() === 'NULL' ? null : text;
}

const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?)?(?: ?(?:UTC|([Zz]|[+-]\d{2}:\d{2})))?$/;

/** RFC 3339 for a date and time, which are UTC where they name no zone; other text comes back to be refused. */
export function instantOf(value: unknown): string | null {
  const text = textOf(value);
  const match = text === null ? null : DATE_TIME.exec(text);
  if (!match) return text;
  const [, day, minutes = '00:00', seconds = ':00', zone = 'Z'] = match;
  return `${day}T${minutes}${seconds}${zone}`;
}

/** Keys and values: JSON text, an object, or the list of pairs that a Parquet map is read as. */
export function pairsOf(value: unknown): ReadonlyMap<string, string> {
  const pairs = Array.isArray(value) ? value.map(fromPair) : Object.entries(objectOf(value) ?? {});
  return new Map(
    pairs.flatMap(([key, content]) => {
      const text = textOf(content);
      return text === null ? [] : [[key, text] as const];
    }),
  );
}

function fromPair(pair: unknown): [string, unknown] {
  const { key, value } = (pair ?? {}) as { key?: unknown; value?: unknown };
  return [String(key), value];
}

function objectOf(value: unknown): object | null {
  if (typeof value === 'object') return value;
  const text = textOf(value);
  if (text === null) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && !Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}
