/** The elements in the JSX of Preact: `import type {} from 'consumption-elements/preact'`. */
import type { ClassAttributes, JSX } from 'preact';
import type { Elements, Given, Listeners, Tag } from './given.js';

type Base<Element extends EventTarget> = JSX.HTMLAttributes<Element> & ClassAttributes<Element>;

type Tags = { [Name in Tag]: Base<Elements[Name]['element']> & Given<Name> & Listeners<Name> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
