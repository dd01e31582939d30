/** The elements in the JSX of React 19: `import type {} from 'consumption-elements/react'`. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Elements, Given, Listeners, Tag } from './given.js';

type Base<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element> & { class?: string | undefined };

type Tags = { [Name in Tag]: Base<Elements[Name]['element']> & Given<Name> & Listeners<Name> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
