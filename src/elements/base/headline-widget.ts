import type { Report } from '../../contract/index.js';
import type { HeadlineExtras } from '../../extras/headline-extras.js';
import type { Formats } from '../../format/formats.js';
import { headline, type Headline } from '../../model/headline.js';
import type { Outcome } from '../../model/outcome.js';
import { cardStyles } from '../../styles/card.js';
import { headlineStyles } from '../../styles/headline.js';
import { headlineFigures } from '../../templates/headline-figures.js';
import { heldPlace } from '../../templates/held-place.js';
import { ReportWidget } from './report-widget.js';

/**
 * The month's figure and its change.
 *
 * @csspart figure - The month's figure.
 * @csspart change - Its change, in percent.
 * @csspart basis - What is compared with what.
 * @csspart estimate - What a running month will probably come to.
 */
export abstract class HeadlineWidget extends ReportWidget<Headline, HeadlineExtras> {
  static override styles = [cardStyles, headlineStyles];

  protected override derive(report: Report): Outcome<Headline> {
    return headline(report, this.measure);
  }

  protected override draw(model: Headline, formats: Formats): unknown {
    const { report } = this.source;
    const below = report && this.extras ? this.extras.below(model, report, formats) : heldPlace(report);
    return headlineFigures(model, formats, below);
  }

  protected override async loadExtras() {
    return (await import('../../extras/headline-extras.js')).HeadlineExtras;
  }
}
