/** Report → the same report with its people as a host wants them shown: by name, by initials, or as numbers. */
import type { Report, UserRow, UserSection } from '../contract/index.js';
import { ranking } from './ranking.js';

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
  const numbers = numbersOf(users);
  const items = users.items.map((user): MaskedUser => {
    const person = numbers.get(user.id) ?? 0;
    // A mail address is often all that there is of a name.
    const name = user.name || (user.id.includes('@') ? user.id : '');
    return {
      ...user,
      id: `person-${String(person).padStart(6, '0')}`,
      name: withInitials ? initialsOf(name) : null,
      person,
    };
  });
  return { ...users, items: items.sort((a, b) => a.person - b.person) };
}

/** Most tokens first, or whatever else can be ranked; an id that comes twice is one person. */
function numbersOf(users: UserSection): ReadonlyMap<string, number> {
  const [tokens, cost] = [ranking(users, 'total_tokens', Infinity), ranking(users, 'cost', Infinity)];
  const ranked = tokens.status === 'ready' ? tokens : cost;
  const ids =
    ranked.status === 'ready' ? ranked.model.rows.map(({ id }) => id) : users.items.map(({ id }) => id);
  const unique = new Set(ids.filter(id => id !== null));
  return new Map([...unique].map((id, index) => [id, index + 1]));
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
