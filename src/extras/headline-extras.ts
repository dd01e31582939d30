import { html, nothing } from 'lit';
import type { Report } from '../contract/index.js';
import type { Formats } from '../format/formats.js';
import type { Headline } from '../model/headline.js';
import { projection } from '../model/projection.js';
import { outlookStyles } from '../styles/outlook.js';
import { monthEstimate } from '../templates/month-estimate.js';
import { Extras } from './extras.js';
import { ChangeDisclosure } from './outlook/change-disclosure.js';

/** Of the month's headline: what it may come to, and why it has changed. */
export class HeadlineExtras extends Extras {
  static readonly styles = [outlookStyles];

  readonly #change = new ChangeDisclosure(this.host, () => this.changed());

  below({ measure }: Headline, report: Report, formats: Formats): unknown {
    const coming = projection(report, measure);
    return html`
      ${coming ? monthEstimate(coming, formats) : nothing}
      ${measure === 'cost' ? this.#change.draw(report, formats) : nothing}
    `;
  }
}
