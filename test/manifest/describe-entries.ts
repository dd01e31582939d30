/** Holds an element's entry in custom-elements.json against what the element really has, both ways. */
import { expect } from '@open-wc/testing';
import type { Package } from 'custom-elements-manifest/schema';
import type { LitElement } from 'lit';
import manifest from '../../custom-elements.json';
import '../../src/define.js';
// What is loaded on demand is at hand here, so that no look comes too early.
import '../../src/extras/download/download-panel.js';
import '../../src/extras/download/files.js';
import '../../src/extras/outlook/change-panel.js';
import { elementsOf, type TaggedElement } from '../../scripts/manifest/schema.js';
import { look, Observed, watch, type Kind } from './observed.js';
import { occasions, type Tag } from './occasions.js';

const elements = elementsOf(manifest as Package);

const LISTS = {
  parts: 'cssParts',
  slots: 'slots',
  states: 'cssStates',
  events: 'events',
  tokens: 'cssProperties',
} as const satisfies Record<Kind, keyof TaggedElement>;

const kinds = Object.keys(LISTS) as Kind[];

const namesOf = (element: TaggedElement, kind: Kind): string[] =>
  (element[LISTS[kind]] ?? []).map(({ name }) => name).sort();

export function describeEntries(...tags: readonly Tag[]): void {
  for (const tag of tags) {
    const documented = elements.find(({ tagName }) => tagName === tag)!;
    const constructor = customElements.get(tag) as unknown as typeof LitElement;

    describe(`custom-elements.json of <${tag}>`, () => {
      const seen = new Observed();

      before(async function () {
        this.timeout(120_000);
        let element: Element | null = null;
        const stop = watch(() => element && { element, seen });
        for (const occasion of Object.values(occasions)) {
          await occasion(tag, {
            start: made => (element = made),
            look: () => element && look(element, seen),
          });
          element = null;
        }
        stop();
      });

      for (const kind of kinds) {
        it(`has the ${kind} that were seen, and no others`, () => {
          expect([...seen[kind]].sort()).to.deep.equal(namesOf(documented, kind));
        });
      }

      it('has the reactive properties, with their attributes, defaults and whether they are reflected', () => {
        const fresh = document.createElement(tag);
        const real = [...constructor.elementProperties].map(([name, { attribute, reflect = false }]) => ({
          name,
          attribute:
            attribute === false
              ? null
              : attribute === true || !attribute
                ? String(name).toLowerCase()
                : attribute,
          reflect,
          default: JSON.stringify(fresh[name as keyof typeof fresh]),
        }));
        const claimed = (documented.members ?? []).flatMap(member =>
          member.kind === 'field'
            ? {
                name: member.name,
                attribute: member.attribute ?? null,
                reflect: member.reflects ?? false,
                default: member.default?.replaceAll("'", '"'),
              }
            : [],
        );
        const byName = (a: { name: PropertyKey }, b: { name: PropertyKey }) =>
          String(a.name).localeCompare(String(b.name), 'en');
        expect(real.sort(byName)).to.deep.equal(claimed.sort(byName));
      });

      it('names the attributes that are observed', () => {
        const claimed = (documented.attributes ?? []).map(({ name }) => name);
        expect([...constructor.observedAttributes].sort()).to.deep.equal(claimed.sort());
      });
    });
  }
}
