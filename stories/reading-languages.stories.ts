import { expect, waitFor } from 'storybook/test';
import { runningMonth } from '../test/fixtures/reports.js';
import { elementOf, renderElement, type ElementMeta, type ElementStory } from './support/element-story.js';
import { reads } from './support/reading.js';
import { inLanguage } from './support/stage.js';

/** A datum that is being read, in every language: its day is not over, which the tooltip says as well. */
const meta: ElementMeta = {
  title: 'Reading/Languages',
  component: 'spend-by-agent-type',
  render: renderElement,
  args: { report: runningMonth() },
};
export default meta;

/** From the month's last day, the 28th, to the one that is not over. */
const DAYS_BACK = 10;

/** Goes to the first agent type of that day, and hears `datum`. */
function hears(lang: string, datum: RegExp, dir: 'ltr' | 'rtl' = 'ltr'): ElementStory {
  return {
    decorators: [inLanguage(lang, dir)],
    play: async context => {
      const back = dir === 'ltr' ? 'ArrowLeft' : 'ArrowRight';
      await reads('End', ...Array<string>(DAYS_BACK).fill(back), 'ArrowUp')(context);
      // Looked for anew: what is said next is another element.
      const option = () => elementOf(context).shadowRoot?.querySelector('[role=option]');
      await waitFor(() => expect(option()?.textContent).toMatch(datum));
    },
  };
}

export const German = hears('de', /50,6\s% der Tagessumme von 89,56 US-Dollar; .*; bis 09:00 UTC/);
export const French = hears('fr', /50,6\s% du total du jour \(89,56 dollars.*\) ; .* ; jusqu’à 09:00 UTC/);
export const Spanish = hears(
  'es',
  /el 50,6\s% del total del día \(89,56 dólares.*\); .*; hasta las 0?9:00 UTC/,
);
export const Portuguese = hears('pt', /50,6% do total do dia \(89,56 .*\); .*; até 09:00 UTC/);
export const Japanese = hears('ja', /45\.30米ドル（その日の合計89\.56米ドルの50\.6%）、.*、0?9:00 UTCまで/);
export const Arabic = hears('ar', /من إجمالي اليوم وقدره 89\.56 دولار أمريكي؛ .*؛ حتى/, 'rtl');
