import { februaryReport, manyTypes, runningMonth } from '../test/fixtures/reports.js';
import { renderElement, type ElementMeta, type ElementStory } from './support/element-story.js';
import { reads } from './support/reading.js';
import { dark, inLanguage, narrow } from './support/stage.js';

/** Columns that are being read: by keys here, which need no place on the screen; a pointer shows the same. */
const meta: ElementMeta = {
  title: 'Reading/Days',
  component: 'spend-by-agent-type',
  render: renderElement,
};
export default meta;

export const Day: ElementStory = { args: { report: februaryReport() }, play: reads('ArrowRight', 'End') };

/** An agent type within a day: the ring is around its part of the column. */
export const FocusedDatum: ElementStory = {
  args: { report: manyTypes() },
  play: reads('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowUp'),
};

/** What a day to come will probably come to. */
export const ComingDay: ElementStory = { args: { report: runningMonth() }, play: reads('End') };

/** With the time until when it is counted: the 18th of 28. */
export const UnfinishedDay: ElementStory = {
  args: { report: runningMonth() },
  play: reads('End', ...Array<string>(10).fill('ArrowLeft')),
};

export const Dark: ElementStory = { ...FocusedDatum, decorators: [dark] };

export const Narrow: ElementStory = { ...FocusedDatum, decorators: [narrow] };

/** The arrow that points to the next day goes there. */
export const RightToLeft: ElementStory = {
  args: { report: februaryReport() },
  decorators: [inLanguage('ar-EG', 'rtl')],
  play: reads('ArrowLeft', 'ArrowLeft', 'ArrowUp'),
};
