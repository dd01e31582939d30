/** A page without a framework: tags and events are typed by the one import. */
import 'consumption-elements/define';
import type { ConsumptionView, Mode, Selection } from 'consumption-elements';

const view: ConsumptionView | null = document.querySelector('consumption-view');
const month: string | null = document.createElement('consumption-month-select').month;

view?.addEventListener('consumption-mode-change', event => {
  const mode: Mode = event.detail.mode;
  // @ts-expect-error Of a mode there is no month.
  void [mode, event.detail.month];
});
document.addEventListener('consumption-select', event => void event);
document.body.addEventListener('consumption-select', ({ detail }: CustomEvent<Selection>) => detail.id);

// @ts-expect-error A mode of its own.
document.querySelector('consumption-view')!.mode = 'money';

export { month };
