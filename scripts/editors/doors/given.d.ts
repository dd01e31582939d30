/** What frameworks have in common that set a property where there is one of the name, and else an attribute. */
import type { Elements } from './elements.js';

export type { Elements };

export type Tag = keyof Elements;

/** Anything may be left out. */
export type Optional<Props> = { [Name in keyof Props]?: Props[Name] | undefined };

export type Given<Name extends Tag> = Optional<Elements[Name]['properties']> &
  Optional<Elements[Name]['attributes']>;

/** `onconsumption-select` and the like: "on" and the event's own name. */
export type Listeners<Name extends Tag> = {
  [Type in keyof Elements[Name]['events'] as `on${Type & string}`]?:
    ((event: Elements[Name]['events'][Type]) => void) | undefined;
};
