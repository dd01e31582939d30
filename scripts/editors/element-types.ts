/** The manifest → a module of types: by tag, the class, its properties, the attributes that are named otherwise, its events. */
import type { ElementAttribute, TaggedElement } from '../manifest/schema.js';

const HEAD = '/** What can be said of each element in markup. Generated from custom-elements.json. */';

export function elementTypes(elements: readonly TaggedElement[]): string {
  const classes = elements.map(({ name }) => name).sort();
  return [
    HEAD,
    `import type { ${['ConsumptionEvents', ...classes].join(', ')} } from '../index.js';`,
    '',
    'export interface Elements {',
    ...elements.map(entry),
    '}',
    '',
  ].join('\n');
}

function entry({
  tagName,
  name,
  description,
  members = [],
  attributes = [],
  events = [],
}: TaggedElement): string {
  const fields = members.filter(({ kind }) => kind === 'field').map(member => member.name);
  const renamed = attributes.filter(attribute => attribute.name !== attribute.fieldName);
  return [
    comment(description, 2),
    `  '${tagName}': {`,
    `    element: ${name};`,
    `    properties: Pick<${name}, ${union(fields)}>;`,
    '    attributes: {',
    ...renamed.flatMap(attribute => [
      comment(attribute.description, 6),
      `      '${attribute.name}': ${attributeType(attribute)};`,
    ]),
    '    };',
    `    events: Pick<ConsumptionEvents, ${union(events.map(event => event.name))}>;`,
    '  };',
  ].join('\n');
}

/** What may be written: a number as its digits too, and a flag as HTML has it. */
export function attributeType({ type, parsedType }: Pick<ElementAttribute, 'type' | 'parsedType'>): string {
  const written = (parsedType ?? type)?.text ?? 'string';
  return written.replace(/\bnumber\b/, 'number | `${number}`').replace(/\bboolean\b/, "boolean | ''");
}

const union = (names: readonly string[]): string =>
  names.length === 0 ? 'never' : names.map(name => `'${name}'`).join(' | ');

function comment(text = '', indent: number): string {
  const space = ' '.repeat(indent);
  const lines = text.split('\n').map(line => `${space} * ${line}`);
  return [`${space}/**`, ...lines, `${space} */`].join('\n');
}
