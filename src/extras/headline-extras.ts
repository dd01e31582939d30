import { html, nothing } from 'lit';
import type { Report } from '../contract/index.js';
import type { Formats } from '../format/formats.js';
import type { Headline } from '../model/headline.js';
import { budgetUse } from '../model/budget.js';
import { projection } from '../model/projection.js';
import { budgetMeterStyles } from '../styles/budget-meter.js';
import { downloadStyles } from '../styles/download.js';
import { outlookStyles } from '../styles/outlook.js';
import { budgetMeter } from '../templates/budget-meter.js';
import { monthEstimate } from '../templates/month-estimate.js';
import { Extras } from './extras.js';
import { ChangeDisclosure } from './outlook/change-disclosure.js';

/** Of the month's headline: what it may come to, and why it has changed. */
export class HeadlineExtras extends Extras {
  static readonly styles = [downloadStyles, outlookStyles, budgetMeterStyles];

  readonly #change = new ChangeDisclosure(this.host, () => this.changed());

  below({ measure }: Headline, report: Report, formats: Formats): unknown {
    const coming = projection(report, measure);
    const budget = measure === 'cost' ? budgetUse(report, coming) : null;
    return html`
      ${coming ? monthEstimate(coming, formats) : nothing} ${budget ? budgetMeter(budget, formats) : nothing}
      ${measure === 'cost' ? this.#change.draw(report, formats) : nothing}
    `;
  }
}
