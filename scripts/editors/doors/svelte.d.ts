/** The elements in the templates of Svelte 5: `import type {} from 'consumption-elements/svelte'`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { Elements, Given, Listeners, Tag } from './given.js';

type Tags = { [Name in Tag]: HTMLAttributes<Elements[Name]['element']> & Given<Name> & Listeners<Name> };

declare module 'svelte/elements' {
  export interface SvelteHTMLElements extends Tags {}
}
