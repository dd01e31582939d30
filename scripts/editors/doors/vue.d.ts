/** The elements in the templates of Vue 3: `import type {} from 'consumption-elements/vue'`. */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { Elements, Optional, Tag } from './given.js';

type Emits<Events> = EmitFn<{ [Type in keyof Events]: (event: Events[Type]) => void }>;

/** As Vue's guide describes custom elements: what a template may bind is in `$props`, what it may listen to in `$emit`. */
type Tags = {
  [Name in Tag]: new () => Elements[Name]['element'] & {
    /** For templates alone: no element has it. */
    $props: HTMLAttributes & Optional<Elements[Name]['properties']> & PublicProps;
    /** For templates alone: no element has it. */
    $emit: Emits<Elements[Name]['events']>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
