/** A number exactly as it is to be printed: `JSON.stringify` would print what a double makes of it. */
export class Printed {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Like `JSON.stringify`, with numbers as printed, and maps as objects: a key may be `__proto__`. */
export function printJson(value: unknown): string {
  if (value instanceof Printed) return value.text;
  if (Array.isArray(value)) return `[${value.map(printJson).join(',')}]`;
  if (value instanceof Map) return printEntries([...value.entries()]);
  if (typeof value === 'object' && value !== null) return printEntries(Object.entries(value));
  return JSON.stringify(value);
}

function printEntries(entries: readonly (readonly [unknown, unknown])[]): string {
  const told = entries.filter(([, value]) => value !== undefined);
  return `{${told.map(([key, value]) => `${JSON.stringify(String(key))}:${printJson(value)}`).join(',')}}`;
}
