/** What custom-elements.json holds of an element. The format's own types are older than states and syntaxes. */
import type {
  Attribute,
  ClassDeclaration,
  ClassField,
  ClassMethod,
  CssCustomProperty,
  CssPart,
  Event,
  Package,
  Slot,
} from 'custom-elements-manifest/schema';

/** A type that is written out where its own text is a name of ours; editors offer its values. */
export interface SpelledOut {
  readonly parsedType?: { readonly text: string };
}

export type ElementAttribute = Attribute & SpelledOut;

export type ElementMember =
  (ClassField & SpelledOut & { readonly attribute?: string; readonly reflects?: boolean }) | ClassMethod;

export interface Token extends CssCustomProperty {
  /** As `@property` writes it. */
  readonly syntax: string;
}

/** An element, or, without a tag, a base class of elements. */
export interface ElementDeclaration extends Omit<ClassDeclaration, 'members'> {
  readonly customElement: true;
  readonly tagName?: string;
  readonly members?: ElementMember[];
  readonly attributes?: ElementAttribute[];
  readonly events?: Event[];
  readonly slots?: Slot[];
  readonly cssParts?: CssPart[];
  readonly cssStates?: { readonly name: string; readonly description?: string }[];
  readonly cssProperties?: Token[];
}

export type TaggedElement = ElementDeclaration & { readonly tagName: string };

/** Those that have a tag, in the order of the document. */
export function elementsOf({ modules }: Package): TaggedElement[] {
  return modules
    .flatMap(({ declarations = [] }) => declarations as ElementDeclaration[])
    .filter((declaration): declaration is TaggedElement => declaration.tagName !== undefined);
}
