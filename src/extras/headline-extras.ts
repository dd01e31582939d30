import { html, nothing } from 'lit';
import type { Report } from '../contract/index.js';
import type { Formats } from '../format/formats.js';
import type { Headline } from '../model/headline.js';
import { budgetUse } from '../model/budget.js';
import { projection, type Projection } from '../model/projection.js';
import { budgetMeterStyles } from '../styles/budget-meter.js';
import { downloadStyles } from '../styles/download.js';
import { patternStyles } from '../styles/patterns.js';
import { tokenSplitStyles } from '../styles/token-split.js';
import { outlookStyles } from '../styles/outlook.js';
import { budgetMeter } from '../templates/budget-meter.js';
import { monthEstimate } from '../templates/month-estimate.js';
import { kindPatterns } from '../templates/patterns.js';
import { tokenSplit } from '../templates/token-split.js';
import { Extras } from './extras.js';
import { ChangeDisclosure } from './outlook/change-disclosure.js';
import { tokenFigures } from './outlook/token-figures.js';

/** Of the month's headline: what it may come to, what it is made of, and why it has changed. */
export class HeadlineExtras extends Extras {
  static readonly styles = [
    downloadStyles,
    outlookStyles,
    budgetMeterStyles,
    tokenSplitStyles,
    patternStyles,
  ];

  readonly #change = new ChangeDisclosure(this.host, () => this.changed());

  below({ measure }: Headline, report: Report, formats: Formats): unknown {
    const coming = projection(report, measure);
    return html`
      ${coming ? monthEstimate(coming, formats) : nothing}
      ${measure === 'cost' ? this.#ofCost(report, coming, formats) : this.#ofTokens(report, formats)}
    `;
  }

  #ofCost(report: Report, coming: Projection | null, formats: Formats): unknown {
    const budget = budgetUse(report, coming);
    return [budget ? budgetMeter(budget, formats) : nothing, this.#change.draw(report, formats)];
  }

  #ofTokens(report: Report, formats: Formats): unknown {
    const figures = tokenFigures(report, formats);
    return figures ? [tokenSplit(figures), kindPatterns] : nothing;
  }
}
