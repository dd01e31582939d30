/** Findings from several surroundings, brought together and put into words: pure. */
import type { Finding } from './in-page/finding.js';

export interface Fault {
  readonly check: string;
  readonly node: string;
  /** Of the first that was found. */
  readonly detail: string;
  readonly surroundings: readonly string[];
  /** The most of the kind in any one of the surroundings. */
  readonly count: number;
}

export type Found = readonly { readonly surroundings: string; readonly findings: readonly Finding[] }[];

/** One fault for all nodes of a kind that fail the same check. */
export function faultsOf(found: Found): Fault[] {
  const faults = new Map<string, Fault>();
  for (const { surroundings, findings } of found) {
    const counts = new Map<string, number>();
    for (const { check, node, detail } of findings) {
      const key = `${check} ${node}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      const known = faults.get(key) ?? { check, node, detail, surroundings: [], count };
      faults.set(key, {
        ...known,
        surroundings: [...new Set([...known.surroundings, surroundings])],
        count: Math.max(known.count, count),
      });
    }
  }
  return [...faults.values()];
}

export function describeFault({ check, node, detail, surroundings, count }: Fault): string {
  const times = count > 1 ? ` ×${count}` : '';
  return `${check}: ${node} ${detail}${times} [${surroundings.join(', ')}]`;
}

/** Over all stories, by kind: what to mend first. */
export function summarise(stories: readonly { readonly id: string; readonly faults: readonly Fault[] }[]) {
  const kinds = new Map<string, { stories: string[]; surroundings: Set<string>; detail: string }>();
  for (const { id, faults } of stories) {
    for (const { check, node, detail, surroundings } of faults) {
      const kind = `${check}: ${node}`;
      const known = kinds.get(kind) ?? { stories: [], surroundings: new Set(), detail };
      known.stories.push(id);
      for (const name of surroundings) known.surroundings.add(name);
      kinds.set(kind, known);
    }
  }
  return [...kinds]
    .sort(([, a], [, b]) => b.stories.length - a.stories.length)
    .map(([kind, { stories: ids, surroundings, detail }]) => {
      const places = ids.length === 1 ? ids[0] : `${ids.length} stories, such as ${ids[0]}`;
      return `${kind} ${detail} [${[...surroundings].join(', ')}] in ${places}`;
    });
}
