/** What an endpoint could send to break a page, or to take it over. */
import type { ReportDocument } from '../../src/contract/index.js';
import { smallReport } from './small-report.js';

/** Whoever runs one of them sets `window.__pwn`. */
export const HOSTILE_STRINGS: Readonly<Record<string, string>> = {
  'an image that runs': '<img src=x onerror="window.__pwn = 1">',
  'a script': '</style></svg><script>window.__pwn = 1</script>',
  'an attribute that runs': '" onfocus="window.__pwn = 1" autofocus tabindex="0',
  'a template': '${window.__pwn = 1}{{window.__pwn = 1}}',
  'a URL that runs': 'javascript:window.__pwn = 1',
  __proto__: '__proto__',
  constructor: 'constructor',
  'a direction override': '\u202Elive\u202C \u2066x',
  'half a character': '\uD83D',
  'control characters': '\u0000\u0007\u001B[31m\uFEFF',
  'a megabyte': 'W'.repeat(1_000_000),
  'fifty thousand combining marks': `e${'\u0301'.repeat(50_000)}`,
};

/** The small report with this text wherever the contract takes any text at all. */
export function reportSaying(text: string): ReportDocument {
  const report = smallReport();
  const type = (id: string | null | undefined) => (id == null ? null : `${text}${id}`);
  const section = (rows: { items: { id: string; agent_type?: string | null; unit?: string | null }[] }) => ({
    ...rows,
    items: rows.items.map((row, index) => ({
      ...row,
      id: index === 0 ? text : `${text}${index}`,
      name: text,
      provider: text,
      unit: text,
    })),
  });
  return {
    ...report,
    period: { ...report.period, timezone: text },
    agent_types: report.agent_types!.map(({ id }) => ({ id: type(id)!, name: text })),
    daily: report.daily!.map(row => ({ ...row, agent_type: type(row.agent_type) })),
    models: section(report.models!),
    services: section(report.services!),
    users: { ...report.users, ...section(report.users!) },
    agents: { ...report.agents, ...section(report.agents!) },
    warnings: [{ code: text, detail: text }],
  };
}

/** Every place of a document that holds a string, as a path. */
export function stringPathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value === 'string') return [[...path]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringPathsOf(inner, [...path, key]));
}

/** A copy of the document with something else at this place. */
export function withValueAt(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = withValueAt(copy[key], rest, other);
  return copy;
}
