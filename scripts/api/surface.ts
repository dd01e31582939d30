/** The manifest and the package's doors → the public surface, as short lines that can be read, sorted and compared. */
import type { Package } from 'custom-elements-manifest/schema';
import { elementsOf, type ElementMember, type TaggedElement } from '../manifest/schema.js';

/** Kind of thing → its names, each with its type where it has one: "attribute mode: 'cost' | 'activity'". */
export type Listing = readonly string[];

export interface Surface {
  /** What can be imported. */
  readonly doors: Listing;
  readonly elements: Readonly<Record<string, Listing>>;
}

export interface Exports {
  readonly exports: Readonly<Record<string, unknown>>;
}

export function surfaceOf(manifest: Package, { exports }: Exports): Surface {
  const elements = elementsOf(manifest).map(element => [element.tagName, listingOf(element)] as const);
  return {
    doors: Object.keys(exports).sort(),
    elements: Object.fromEntries(elements.sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

type Named = { readonly name: string; readonly type?: { readonly text: string } };
type Typed = Named & { readonly parsedType?: { readonly text: string } };

const typed = (kind: string, { name, type, parsedType }: Typed): string =>
  `${kind} ${name}: ${(parsedType ?? type)?.text ?? 'unknown'}`;

const named = (kind: string, things: readonly Named[] = []): string[] =>
  things.map(({ name }) => `${kind} ${name || '(default)'}`);

function listingOf(element: TaggedElement): Listing {
  const { members = [], attributes = [], events = [] } = element;
  return [
    ...attributes.map(attribute => typed('attribute', attribute)),
    ...members.map(ofMember),
    ...events.map(event => typed('event', event)),
    ...named('slot', element.slots),
    ...named('part', element.cssParts),
    ...named('state', element.cssStates),
    ...(element.cssProperties ?? []).map(({ name, syntax }) => `token ${name}: ${syntax}`),
  ].sort();
}

function ofMember(member: ElementMember): string {
  if (member.kind === 'field') return typed('property', member);
  const parameters = (member.parameters ?? []).map(({ name, type }) => `${name}: ${type?.text ?? 'unknown'}`);
  return `method ${member.name}: (${parameters.join(', ')}) => ${member.return?.type?.text ?? 'void'}`;
}
