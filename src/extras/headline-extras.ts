import { nothing } from 'lit';
import type { Report } from '../contract/index.js';
import type { Formats } from '../format/formats.js';
import type { Headline } from '../model/headline.js';
import { projection } from '../model/projection.js';
import { outlookStyles } from '../styles/outlook.js';
import { monthEstimate } from '../templates/month-estimate.js';
import { Extras } from './extras.js';

/** Of the month's headline: what it may come to, and why it has changed. */
export class HeadlineExtras extends Extras {
  static readonly styles = [outlookStyles];

  below({ measure }: Headline, report: Report, formats: Formats): unknown {
    const coming = projection(report, measure);
    return coming ? monthEstimate(coming, formats) : nothing;
  }
}
