/**
 * What docs and controls tell of an element: a custom elements manifest in, Storybook's arg types out. Storybook's own
 * reader leaves out states, methods and the slot without a name, and lets one thing hide another of the same name.
 */
import type { ArgTypes } from '@storybook/web-components-vite';

interface Item {
  readonly name: string;
  readonly kind?: string;
  readonly description?: string;
  readonly default?: string;
  readonly attribute?: string;
  readonly type?: { readonly text: string };
  readonly return?: { readonly type?: { readonly text: string } };
}

export interface Declaration {
  readonly tagName?: string;
  readonly members?: readonly Item[];
  readonly events?: readonly Item[];
  readonly slots?: readonly Item[];
  readonly cssParts?: readonly Item[];
  readonly cssProperties?: readonly Item[];
  readonly cssStates?: readonly Item[];
}

export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

type ArgType = ArgTypes[string];

/** Months that the sample has figures of. */
const MONTHS = ['2024-12', '2025-01', '2025-02'];

const CONTROLS: Readonly<Record<string, Partial<ArgType>>> = {
  mode: { control: 'inline-radio', options: ['cost', 'activity'] },
  people: { control: 'inline-radio', options: ['names', 'initials', 'hidden'] },
  month: { control: 'select', options: [null, ...MONTHS] },
  refreshInterval: { control: { type: 'number', min: 30, step: 30 } },
};

/** What its type says, where nothing better is known. A document and a client cannot be typed in. */
const CONTROL_OF_TYPE: Readonly<Record<string, Partial<ArgType>>> = {
  boolean: { control: 'boolean' },
  'string | null': { control: 'text' },
  'readonly string[]': { control: 'object' },
};

export function declarationOf(tag: string, { modules }: Manifest): Declaration | undefined {
  return modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === tag);
}

/** Names of all events that any element fires. */
export function eventsOf({ modules }: Manifest): string[] {
  const events = modules.flatMap(({ declarations = [] }) =>
    declarations.flatMap(({ events = [] }) => events),
  );
  return [...new Set(events.map(({ name }) => name))].sort();
}

/** Every property with its control and its attribute, then all that is only told. `null` for a tag that is unknown. */
export function docsFor(tag: string, manifest: Manifest): ArgTypes | null {
  const declaration = declarationOf(tag, manifest);
  if (!declaration) return null;
  const { members = [], events, slots, cssProperties, cssParts, cssStates } = declaration;
  const properties = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  return {
    ...Object.fromEntries(properties.map(property => [property.name, propertyType(property)])),
    ...told('methods', methods, ({ name }) => `${name}()`),
    ...told('events', events),
    ...told('slots', slots, ({ name }) => name || '(default)'),
    ...told('css custom properties', cssProperties),
    ...told('css shadow parts', cssParts, ({ name }) => `::part(${name})`),
    ...told('css states', cssStates, ({ name }) => `:state(${name})`),
  };
}

function propertyType(property: Item): ArgType {
  const { name, attribute, description = '', type } = property;
  const written = attribute ? `Attribute: \`${attribute}\`.` : 'No attribute.';
  return {
    name,
    description: `${description} ${written}`.trim(),
    control: false,
    ...CONTROL_OF_TYPE[type?.text ?? ''],
    ...CONTROLS[name],
    table: tableOf('properties', property),
  };
}

/** The key has its category before it: what is told is no argument of any story, and hides none. */
function told(
  category: string,
  items: readonly Item[] = [],
  nameOf: (item: Item) => string = ({ name }) => name,
): ArgTypes {
  return Object.fromEntries(
    items.map(item => [
      `${category}: ${item.name}`,
      {
        name: nameOf(item),
        ...(item.description && { description: item.description }),
        control: false,
        table: tableOf(category, item),
      } satisfies ArgType,
    ]),
  );
}

function tableOf(category: string, item: Item): NonNullable<ArgType['table']> {
  const type = item.return?.type?.text ?? item.type?.text;
  return {
    category,
    ...(type && { type: { summary: type } }),
    ...(item.default !== undefined && { defaultValue: { summary: item.default } }),
  };
}
