/** In place of `import type {} from 'consumption-elements/vue'`, until the package has that door. */
import type { ConsumptionEvents, ConsumptionView } from 'consumption-elements';
import type { DefineComponent } from 'vue';

type View = Partial<Pick<ConsumptionView, 'endpoint' | 'month' | 'mode'>>;
type Listeners = { [Type in keyof ConsumptionEvents]: (event: ConsumptionEvents[Type]) => void };

declare module 'vue' {
  interface GlobalComponents {
    'consumption-view': DefineComponent<View, {}, {}, {}, {}, {}, {}, Listeners>;
  }
}
