/** What opens below "Download", with its styles and the making of files: loaded with the first press. */
import type { Extension } from '../../export/index.js';
import type { FurtherMessages } from '../../format/further-messages.js';
import { downloadListStyles } from '../../styles/download-list.js';
import { floatingStyles } from '../../styles/floating.js';
import type { DownloadChoice } from '../../templates/download-list.js';
import { keepBeside } from '../floating.js';
import type { Taken } from './taken.js';

export { downloadList } from '../../templates/download-list.js';
export { save } from './files.js';

export const styles = [floatingStyles, downloadListStyles];

/** A month is figures alone; a widget is a picture, too. */
export function choicesOf({ name }: Taken, words: FurtherMessages['download']): DownloadChoice[] {
  const choice = (label: string, extension: Extension) => ({ label, extension });
  if (name === 'month') return [choice(words.month, 'csv')];
  return [choice(words.figures, 'csv'), choice(words.picture, 'png'), choice(words.drawing, 'svg')];
}

/** Pixels; it belongs to the button. */
const GAP = 4;

/** @returns how to stop it. */
export function keepBelow(button: HTMLElement, list: HTMLElement): () => void {
  return keepBeside(list, {
    rect: () => button.getBoundingClientRect(),
    context: button,
    // At the end that lines run to: it reads `direction` itself.
    placement: () => 'bottom-end',
    gap: GAP,
  }).stop;
}
