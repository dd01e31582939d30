import { nothing } from 'lit';
import { Extras } from './extras.js';

/** Of the month's headline: what it may come to, and why it has changed. */
export class HeadlineExtras extends Extras {
  static readonly styles = [];

  below(): unknown {
    return nothing;
  }
}
