/** In place of `import type {} from 'consumption-elements/svelte'`, until the package has that door. */
import type { ConsumptionEvents, ConsumptionView } from 'consumption-elements';
import type { HTMLAttributes } from 'svelte/elements';

type Handlers = {
  [Type in keyof ConsumptionEvents as `on${Type}`]?: (event: ConsumptionEvents[Type]) => void;
};
type View = Partial<Pick<ConsumptionView, 'endpoint' | 'month' | 'mode'>>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'consumption-view': HTMLAttributes<ConsumptionView> & View & Handlers;
  }
}
