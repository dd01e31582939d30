/**
 * The elements in the JSX of Solid: `import type {} from 'consumption-elements/solid'`. Solid sets properties of custom
 * elements, by names in lower case with dashes; `prop:` and `attr:` say which of both is meant.
 */
import type { JSX } from 'solid-js';
import type { Elements, Tag } from './given.js';

/** "hiddenSeries" → "hidden-series" */
type Dashed<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Dashed<Rest>}`
  : Name;

type Properties<Props> = {
  [Name in keyof Props as Dashed<Name & string> | `prop:${Name & string}`]?: Props[Name] | undefined;
};

type Attributes<Props> = { [Name in keyof Props as `attr:${Name & string}`]?: Props[Name] | undefined };

type Listeners<Events, Element> = {
  [Type in keyof Events as `on:${Type & string}`]?:
    JSX.EventHandlerWithOptionsUnion<Element, Events[Type] & Event> | undefined;
};

type Tags = {
  [Name in Tag]: JSX.HTMLAttributes<Elements[Name]['element']> &
    Properties<Elements[Name]['properties']> &
    Attributes<Elements[Name]['attributes']> &
    Listeners<Elements[Name]['events'], Elements[Name]['element']>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
