import { stackedColumns } from '../../charts/stacked-columns.js';
import type { Report } from '../../contract/index.js';
import { SizeController } from '../../controllers/size-controller.js';
import type { DailyExtras } from '../../extras/daily-extras.js';
import type { Formats } from '../../format/formats.js';
import { toKnownNumber } from '../../model/amount.js';
import { dailyUsage, type DailyUsage } from '../../model/daily.js';
import type { Outcome } from '../../model/outcome.js';
import { cardStyles } from '../../styles/card.js';
import { chartStyles } from '../../styles/chart.js';
import { dailyUsageFigures } from '../../templates/daily-usage.js';
import { ReportWidget } from './report-widget.js';

/** CSS pixels; the styles reserve it. */
const CHART_HEIGHT = 220;

/** Digits at 12 px, a little generously: a label may not be clipped, a wider margin is not seen. */
const DIGIT_WIDTH = 7;

/** Stacked columns by agent type, one for every day of the month. */
export abstract class DailyWidget extends ReportWidget<DailyUsage, DailyExtras> {
  static override styles = [cardStyles, chartStyles];

  readonly #size = new SizeController(this);

  protected override derive(report: Report): Outcome<DailyUsage> {
    return dailyUsage(report, this.measure);
  }

  protected override drawnWith(): readonly unknown[] {
    return [this.#size.width];
  }

  protected override async loadExtras() {
    return (await import('../../extras/daily-extras.js')).DailyExtras;
  }

  protected override draw(usage: DailyUsage, formats: Formats): unknown {
    const { name } = this.facts;
    const below = this.extras?.below(usage, name, formats);
    return dailyUsageFigures(usage, this.#chart(usage, formats), name, formats, below);
  }

  #chart({ series, days, measure }: DailyUsage, formats: Formats) {
    if (this.#size.width === 0) return null;
    return stackedColumns(
      series.map(({ key, amounts }) => ({
        key,
        values: amounts.map(toKnownNumber),
      })),
      days.length,
      {
        width: this.#size.width,
        height: CHART_HEIGHT,
        formatTick: formats.amounts[measure].tick,
        measureText: text => text.length * DIGIT_WIDTH,
      },
    );
  }
}
