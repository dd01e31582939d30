import { downloadStyles } from '../styles/download.js';
import { headerDownloadStyles } from '../styles/header-download.js';
import { Extras } from './extras.js';

/** Of the view: its whole month to take away. */
export class ViewExtras extends Extras {
  static readonly styles = [downloadStyles, headerDownloadStyles];
}
