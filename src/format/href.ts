/** A host's URL template and what the data says of one thing → where a link to it leads, or that there is none. */

export interface LinkFacts {
  readonly id: string;
  /** "YYYY-MM" */
  readonly month: string;
}

export interface Link {
  /** Absolute, http or https. */
  readonly href: string;
  /** It leads to another origin than the page's: the host's template says so, never the data. */
  readonly leaves: boolean;
}

/** Code units; no address that leads anywhere is as long, and a megabyte in every row would only weigh. */
const LONGEST_ID = 1000;

/**
 * `{id}` and `{month}` are replaced by what they stand for, percent-encoded. There is no `{name}`: names change, and
 * are not what a host looks things up by.
 *
 * @param base what a relative template is relative to: `document.baseURI`.
 * @returns `null` for whatever is no http or https URL, and for an id that would choose the origin or climb the path.
 */
export function linkTo(template: string | null, facts: LinkFacts, base: string): Link | null {
  // A step within a path, however it is encoded.
  if (!template || facts.id.length > LONGEST_ID || /^\.{1,2}$/.test(facts.id)) return null;
  const urlWith = (values: LinkFacts) => new URL(fill(template, values), base);
  try {
    const { href, protocol, origin } = urlWith(facts);
    const isFixed = ['x', 'y'].every(probe => urlWith({ id: probe, month: probe }).origin === origin);
    if (!isFixed || !/^https?:$/.test(protocol)) return null;
    return { href, leaves: origin !== new URL(base).origin };
  } catch {
    // No URL at all, or half a character, which no URL can hold.
    return null;
  }
}

function fill(template: string, facts: LinkFacts): string {
  return template.replace(/\{(id|month)\}/g, (_, name: keyof LinkFacts) => encodeURIComponent(facts[name]));
}
