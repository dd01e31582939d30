import type { PropertyDeclarations } from 'lit';
import { stackedColumns } from '../../charts/stacked-columns.js';
import type { Report } from '../../contract/index.js';
import { fire } from '../../controllers/events.js';
import { ShiftKey } from '../../controllers/shift-key.js';
import { SizeController } from '../../controllers/size-controller.js';
import { textWidth } from '../../controllers/text-width.js';
import type { DailyExtras } from '../../extras/daily-extras.js';
import type { Formats } from '../../format/formats.js';
import { toKnownNumber } from '../../model/amount.js';
import { dailyUsage, type DailyUsage } from '../../model/daily.js';
import { parseHiddenSeries, singleOut, toggleSeries } from '../../model/hidden-series.js';
import type { Outcome } from '../../model/outcome.js';
import { cardStyles } from '../../styles/card.js';
import { chartStyles } from '../../styles/chart.js';
import { dailyUsageFigures, type SeriesFilter } from '../../templates/daily-usage.js';
import { heldPlace } from '../../templates/held-place.js';
import { ReportWidget } from './report-widget.js';

/** CSS pixels; the styles reserve it. */
const CHART_HEIGHT = 220;

/** Of the labels; the styles set it. */
const LABEL_SIZE = '12px';

/**
 * Stacked columns by agent type, one for every day of the month.
 *
 * @csspart chart - The drawing.
 * @csspart series - The columns of one agent type.
 * @csspart legend - The agent types.
 * @csspart legend-entry - One of them, which shows or hides it.
 * @csspart show-all - Takes the filter back.
 * @csspart show-only - Shows alone what is hidden alone.
 * @csspart estimate - Outlines of the days to come.
 * @csspart notes - What is said of days to come and unusual ones.
 * @csspart figures - The exact figures, folded away.
 * @csspart table - Their table.
 */
export abstract class DailyWidget extends ReportWidget<DailyUsage, DailyExtras> {
  static override styles = [cardStyles, chartStyles];

  static override properties: PropertyDeclarations = {
    hiddenSeries: { attribute: 'hidden-series', converter: parseHiddenSeries },
  };

  /**
   * Keys of the series that are out of sight: `type:` and an agent type's id, `other`, `unassigned`. As an attribute,
   * separated by spaces and each percent-encoded. Inside a view, the view's count.
   */
  hiddenSeries: readonly string[] = [];

  readonly #size = new SizeController(this);
  readonly #shift = new ShiftKey(this);
  readonly #filter: SeriesFilter = {
    press: (key, event) => this.#press(key, event),
    showOnly: key => this.#chooseElsewhere(singleOut(this.model?.series ?? [], this.outOfSight, key)),
    showAll: () => this.#chooseElsewhere([]),
  };
  #before: { series: DailyUsage['series']; hidden: readonly string[] } = { series: [], hidden: [] };

  protected override derive(report: Report): Outcome<DailyUsage> {
    return dailyUsage(report, this.measure, this.outOfSight);
  }

  /** By what it says: a host may write the same keys anew with every drawing of its own. */
  protected override derivedWith(): unknown {
    return JSON.stringify(this.outOfSight);
  }

  protected override flagStates(): string[] {
    return [...super.flagStates(), ...(this.model?.series.some(one => one.hidden) ? ['filtered'] : [])];
  }

  protected override drawnWith(): readonly unknown[] {
    return [this.#size.width, this.direction];
  }

  protected override async loadExtras() {
    return (await import('../../extras/daily-extras.js')).DailyExtras;
  }

  protected override draw(usage: DailyUsage, formats: Formats): unknown {
    const { name } = this.facts;
    const { report } = this.source;
    const room = report ? this.extras?.room(usage, report) : [];
    const chart = this.#chart(usage, formats, room);
    const over = chart && report && this.extras?.over(usage, chart, name, formats, report);
    const below = report && this.extras ? this.extras.below(usage, name, formats, report) : heldPlace(report);
    return dailyUsageFigures(usage, chart, name, formats, this.#filter, over, below);
  }

  protected override get outOfSight(): readonly string[] {
    return this.source.view?.state.hiddenSeries ?? this.hiddenSeries;
  }

  #press(key: string, event: MouseEvent): void {
    const isSecond = event.detail === 2;
    // The first click of two has hidden or shown it already: alone or not is a matter of what was before.
    if (!isSecond) this.#before = { series: this.model?.series ?? [], hidden: this.outOfSight };
    const { series, hidden } = this.#before;
    this.#choose((this.#shift.isWith(event) || isSecond ? singleOut : toggleSeries)(series, hidden, key));
  }

  /** Of a control that goes with it: the focus goes to a series that comes back. */
  #chooseElsewhere(hidden: readonly string[]): void {
    this.renderRoot.querySelector<HTMLElement>('.legend [aria-pressed="false"]')?.focus();
    this.#choose(hidden);
  }

  #choose(hidden: readonly string[]): void {
    const { view } = this.source;
    if (view) view.chooseHiddenSeries(hidden);
    else this.hiddenSeries = hidden;
    fire(this, 'consumption-filter-change', { hidden });
  }

  #chart({ series, days, measure, unfinished }: DailyUsage, formats: Formats, room?: readonly number[]) {
    if (this.#size.width === 0) return null;
    const font = `${LABEL_SIZE} ${getComputedStyle(this).fontFamily}`;
    return stackedColumns(
      series.map(({ key, amounts, hidden }) => ({
        key,
        values: hidden ? [] : amounts.map(toKnownNumber),
      })),
      days.length,
      {
        width: this.#size.width,
        height: CHART_HEIGHT,
        formatTick: formats.amounts[measure].tick,
        measureText: text => textWidth(text, font),
        direction: this.direction,
        unfinished,
        room,
      },
    );
  }
}
