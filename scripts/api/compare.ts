/**
 * Two public surfaces, the released one and today's → what of it is gone or has another type; and whether a version may
 * do that. Pure. A type that has changed counts as broken, even where it has only grown: whoever reads it may not know
 * the new values.
 */
import type { Listing, Surface } from './surface.js';

export interface Changes {
  /** What a host may rely on and is not there any more, in words. */
  readonly broken: readonly string[];
  readonly added: readonly string[];
}

export function compare(released: Surface, today: Surface): Changes {
  const tags = [...new Set([...Object.keys(released.elements), ...Object.keys(today.elements)])].sort();
  return joined([
    compareListings('', released.doors.map(asDoor), today.doors.map(asDoor)),
    ...tags.map(tag => compareElements(tag, released.elements[tag], today.elements[tag])),
  ]);
}

const asDoor = (door: string): string => `door ${door}`;

function compareElements(tag: string, released?: Listing, today?: Listing): Changes {
  if (!today) return { broken: [`<${tag}> is gone`], added: [] };
  if (!released) return { broken: [], added: [`<${tag}>`] };
  return compareListings(`<${tag}> `, released, today);
}

/** "attribute mode: Mode" → "attribute mode" */
const nameOf = (line: string): string => line.split(': ', 1)[0] ?? line;

function compareListings(of: string, released: Listing, today: Listing): Changes {
  const before = new Set(released);
  const now = new Set(today);
  const names = new Map(today.map(line => [nameOf(line), line]));
  const earlier = new Set(released.map(nameOf));
  return {
    broken: released
      .filter(line => !now.has(line))
      .map(line => {
        const other = names.get(nameOf(line));
        return `${of}${line} ${other ? `has become ${other}` : 'is gone'}`;
      }),
    added: today.filter(line => !before.has(line) && !earlier.has(nameOf(line))).map(line => `${of}${line}`),
  };
}

const joined = (changes: readonly Changes[]): Changes => ({
  broken: changes.flatMap(({ broken }) => broken),
  added: changes.flatMap(({ added }) => added),
});

/** Semantic Versioning: a new major version may break what was promised; before 1.0, a new minor one. */
export function mayBreak(released: string, today: string): boolean {
  const [major = 0, minor = 0] = numbersOf(today);
  const [oldMajor = 0, oldMinor = 0] = numbersOf(released);
  return major > oldMajor || (oldMajor === 0 && major === 0 && minor > oldMinor);
}

function numbersOf(version: string): number[] {
  const [, major, minor] = /^(\d+)\.(\d+)\.\d+/.exec(version) ?? [];
  if (major === undefined) throw new Error(`"${version}" is no version.`);
  return [Number(major), Number(minor)];
}
