/** Report → the same report with its people as a host wants them shown: by name, by initials, or as numbers. */
import type { Report, UserRow, UserSection } from '../contract/index.js';

export type People = 'names' | 'initials' | 'hidden';

/** Loosest first. */
const STRICTNESS: readonly People[] = ['names', 'initials', 'hidden'];

/** A user whose name and id stay behind: nothing here leads back to who it is. */
export interface MaskedUser extends UserRow {
  /** The place by usage, from 1. Who is not named otherwise is called by it. */
  readonly person: number;
}

/** Said nothing, it is names. Whoever says something that is not understood wanted less than that: nothing is shown. */
export function toPeople(wish: string | null | undefined): People {
  return wish == null ? 'names' : (STRICTNESS.find(people => people === wish) ?? 'hidden');
}

export function stricterOf(one: People, other: People): People {
  return STRICTNESS.indexOf(one) < STRICTNESS.indexOf(other) ? other : one;
}

const masked = new WeakMap<Report, Map<People, Report>>();

/** The same report gives the same object, so that what is made of it can be kept by it. */
export function maskPeople(report: Report, people: People): Report {
  const { users } = report;
  if (people === 'names' || users === null) return report;
  const known = masked.get(report) ?? new Map<People, Report>();
  masked.set(report, known);
  const mask = known.get(people) ?? { ...report, users: maskUsers(users, people === 'initials') };
  known.set(people, mask);
  return mask;
}

/** In the order of the numbers: that of the document may be the alphabet's, and would tell of the names. */
function maskUsers(users: UserSection, withInitials: boolean): UserSection {
  const ranked = [...users.items].sort(byUsage);
  const persons = new Map<string, number>();
  const items = ranked.map((user): MaskedUser => {
    // An id that comes twice is one person.
    const person = persons.get(user.id) ?? persons.size + 1;
    persons.set(user.id, person);
    // A mail address is often all that there is of a name.
    const name = user.name || (user.id.includes('@') ? user.id : '');
    return {
      ...user,
      id: `person-${String(person).padStart(6, '0')}`,
      name: withInitials ? initialsOf(name) : null,
      person,
    };
  });
  return { ...users, items };
}

/** Most tokens first, then what costs most; who is not known to have any is last. */
function byUsage(a: UserRow, b: UserRow): number {
  return (b.total_tokens ?? -1) - (a.total_tokens ?? -1) || Number(b.cost) - Number(a.cost);
}

let graphemes: Intl.Segmenter | undefined;

/** A letter with all its marks; of more marks than these nobody can tell the letter. */
const LONGEST_GRAPHEME = 32;

/** "Amara de Okafor" → "A. O.", "amara@acme.example" → "A."; `null` where there is no letter to begin with. */
export function initialsOf(name: string): string | null {
  const words = name
    .split(/\s+/)
    .map(word => word.replace(/^[^\p{L}\p{N}]+/u, '').slice(0, LONGEST_GRAPHEME))
    .filter(word => word !== '');
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  if (first === undefined) return null;
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const initial = (word: string) => `${[...graphemes!.segment(word)][0]!.segment.toUpperCase()}.`;
  return last === undefined ? initial(first) : `${initial(first)} ${initial(last)}`;
}
