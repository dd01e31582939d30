/** In place of `import type {} from 'consumption-elements/react'`, until the package has that door. */
import type { ConsumptionEvents, ConsumptionView } from 'consumption-elements';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Handlers = {
  [Type in keyof ConsumptionEvents as `on${Type}`]?: (event: ConsumptionEvents[Type]) => void;
};
type View = Partial<Pick<ConsumptionView, 'endpoint' | 'month' | 'mode'>>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'consumption-view': DetailedHTMLProps<HTMLAttributes<ConsumptionView>, ConsumptionView> &
        View &
        Handlers;
    }
  }
}
