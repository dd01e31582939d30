import type * as v from 'valibot';

interface Nested {
  readonly entries?: Readonly<Record<string, Nested>>;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly unknown[];
  readonly wrapped?: Nested;
  readonly item?: Nested;
  readonly value?: unknown;
}

/** The names that a schema itself gives to fields, as against those that are data: keys of records. */
export function fieldNames(schema: v.GenericSchema): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { entries = {}, options = [], pipe = [], wrapped, item, value } = part as Nested;
    for (const [name, entry] of Object.entries(entries)) {
      names.add(name);
      walk(entry);
    }
    // The first of a pipe is the schema that the pipe was made of.
    [...options, ...pipe.filter(step => step !== part), wrapped, item, value].forEach(walk);
  };
  walk(schema);
  return names;
}
