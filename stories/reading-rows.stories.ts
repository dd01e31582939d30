import { februaryReport } from '../test/fixtures/reports.js';
import { renderElement, type ElementMeta, type ElementStory } from './support/element-story.js';
import { reads } from './support/reading.js';
import { dark, inLanguage, narrow } from './support/stage.js';

/** A ranking that is being read: by keys here, which need no place on the screen; a pointer shows the same. */
const meta: ElementMeta = {
  title: 'Reading/Rows',
  component: 'tokens-by-model',
  render: renderElement,
  args: { report: februaryReport() },
};
export default meta;

export const Row: ElementStory = { play: reads('ArrowDown', 'ArrowDown') };

/** One kind of tokens within a row. */
export const FocusedPart: ElementStory = {
  play: reads('ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight'),
};

export const Dark: ElementStory = { ...FocusedPart, decorators: [dark] };

/** No room beside it: the tooltip is below. */
export const Narrow: ElementStory = { ...FocusedPart, decorators: [narrow] };

export const RightToLeft: ElementStory = {
  decorators: [inLanguage('ar-EG', 'rtl')],
  play: reads('ArrowDown', 'ArrowLeft'),
};
