/** An element as the analyzer understands it → the same with what stands in no comment of its class: tokens and types. */
import type { Event } from 'custom-elements-manifest/schema';
import type { ElementAttribute, ElementDeclaration, ElementMember } from './schema.js';
import { eventTypes, propertyType } from './source-types.js';
import { tokensOf } from './tokens.js';

/** Types whose values a text can stand for. */
const TEXTUAL = /^(?:string|number|boolean|null|'[^']*')(?: \| (?:string|number|boolean|null|'[^']*'))*$/;

export function completed(element: ElementDeclaration): ElementDeclaration {
  const { name, tagName, events, attributes, members } = element;
  const typed = events ? { ...element, events: events.map(withType) } : element;
  if (tagName === undefined) return typed;
  return {
    ...typed,
    ...(members && { members: members.map(member => spelledOut(name, member)) }),
    ...(attributes && { attributes: attributes.map(attribute => asWritten(name, attribute)) }),
    cssProperties: tokensOf(tagName),
  };
}

function withType(event: Event): Event {
  const type = eventTypes.get(event.name);
  if (type === undefined) throw new Error(`ConsumptionEvents has no ${event.name}.`);
  return { ...event, type: { text: type } };
}

function spelledOut(className: string, member: ElementMember): ElementMember {
  if (member.kind !== 'field') return member;
  const type = propertyType(className, member.name);
  return type !== member.type?.text && TEXTUAL.test(type)
    ? { ...member, parsedType: { text: type } }
    : member;
}

/** What an attribute says is text: a list in it is written in the attribute's own way, and so is no default of it. */
function asWritten(className: string, attribute: ElementAttribute): ElementAttribute {
  const type = propertyType(className, attribute.fieldName ?? attribute.name);
  if (TEXTUAL.test(type))
    return type === attribute.type?.text ? attribute : { ...attribute, parsedType: { text: type } };
  const textual = { ...attribute, type: { text: 'string' } };
  delete textual.default;
  return textual;
}
