import { LitElement, type PropertyValues, type PropertyDeclarations } from 'lit';
import type { ConsumptionClient } from '../../client/index.js';
import type { Mismatch, ReportDocument } from '../../contract/index.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { ReportController } from '../../controllers/report-controller.js';
import { staleFlag, warningFlags } from '../../format/flags.js';
import { formatsFor, NO_CURRENCY, type Formats } from '../../format/formats.js';
import type { People } from '../../model/people.js';
import { dataThrough } from '../../model/data-through.js';
import { OURS } from './claim.js';
import { VERSION } from './version.js';

/** With it, events are typed for whoever imports one element. */
export type { ConsumptionEvents } from '../../controllers/events.js';

/**
 * What every element can say about the report it wants, and what it formats with.
 *
 * @fires consumption-load - A report is here. In a view, the view alone tells.
 * @fires consumption-error - There is no report, and why.
 */
export abstract class ConsumptionElement extends LitElement {
  /** @internal */
  static readonly [OURS] = VERSION;

  static override properties: PropertyDeclarations = {
    endpoint: {},
    month: {},
    timezone: {},
    people: {},
    refreshInterval: { type: Number, attribute: 'refresh-interval' },
    report: { attribute: false },
    client: { attribute: false },
  };

  /** URL of the endpoint, relative to the page. Inside a `<consumption-view>` it makes a widget independent of it. */
  endpoint: string | null = null;

  /** "YYYY-MM"; without it, the endpoint's default. */
  month: string | null = null;

  /** IANA zone that days should be cut in; the answer may be in another and says so. */
  timezone: string | null = null;

  /**
   * People by name, by initials, or not at all: in words, tables, files, events and links alike. What is none of the
   * three hides them. Inside a `<consumption-view>` the stricter of its wish and this holds.
   */
  people: People = 'names';

  /** Seconds after which to ask anew, 30 at least; nothing is asked while the page is hidden. A view asks for all inside. */
  refreshInterval: number | null = null;

  /** A report that is already here: nothing is requested. Handed over, never changed. */
  report: ReportDocument | null = null;

  /** Who asks the endpoint; without it, the page's default client. */
  client: ConsumptionClient | null = null;

  /** @internal */
  protected readonly source = new ReportController(this, mismatch => this.concerns(mismatch));

  /** @internal */
  protected formats: Formats = formatsFor('en', NO_CURRENCY);

  readonly #locale = new LocaleController(this);
  readonly #internals = this.attachInternals();
  #states: readonly string[] = [];
  #formatsFrom: readonly unknown[] = [];

  /** Asks the endpoint anew, for every element on the page that shows the same question. */
  refresh(): void {
    this.source.refresh();
  }

  /** With this, `moveBefore` does not disconnect and connect: all is kept but what the new surroundings decide. */
  connectedMoveCallback(): void {
    this.source.moved();
    this.#locale.moved();
    this.requestUpdate();
  }

  /**
   * Until the first words of the reader's language are here, nothing is said, and the place is kept.
   *
   * @internal
   */
  protected get hasWords(): boolean {
    return this.#locale.spoken !== null;
  }

  /**
   * Which way the page runs, whatever its language.
   *
   * @internal
   */
  protected get direction(): 'ltr' | 'rtl' {
    return this.#locale.direction;
  }

  /**
   * Which contradictions of a report touch what this element shows.
   *
   * @internal
   */
  protected abstract concerns(mismatch: Mismatch): boolean;

  /**
   * The names of the custom states that hold now, for `:state()`.
   *
   * @internal
   */
  protected abstract customStates(): readonly string[];

  /**
   * The custom states beside `ready`.
   *
   * @internal
   */
  protected flagStates(): string[] {
    const { load, report, mismatches } = this.source;
    return [
      ...(load.problem ? ['stale'] : []),
      ...(report && report.warnings.length > 0 ? ['partial'] : []),
      ...(mismatches.length > 0 ? ['mismatch'] : []),
    ];
  }

  /**
   * What the reader has to know of the report as a whole; nothing until it is the one that was asked for.
   *
   * @internal
   */
  protected reportFlags(): string[] {
    const { load, report } = this.source;
    if (load.status !== 'ready' || !report || !load.answer) return [];
    return [
      ...(load.problem ? [staleFlag(load.answer.receivedAt, this.formats)] : []),
      ...warningFlags(report.warnings, this.formats),
    ];
  }

  /**
   * Up to when usage is in; `null` where that is not known. While a report is on its way, only the place for it: old
   * figures are not of that time, and nothing may move when it is known.
   *
   * @internal
   */
  protected freshness(): string | null {
    const { load, report } = this.source;
    if (load.status === 'loading') return '';
    const through = report && this.hasWords ? dataThrough(report) : null;
    if (!report || through === null) return null;
    const { messages, instant } = this.formats;
    return messages.dataThrough(instant(through, report.period.timezone));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.source.update();
    this.#locale.update();
    const { spoken } = this.#locale;
    if (!spoken) return;
    const currency = this.source.report?.currency ?? NO_CURRENCY;
    const from = [spoken.locale, currency, spoken.words] as const;
    if (from.every((part, index) => part === this.#formatsFrom[index])) return;
    this.#formatsFrom = from;
    this.formats = formatsFor(...from);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#locale.settled();
    return super.getUpdateComplete();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { states } = this.#internals;
    const wanted = this.customStates();
    // By a list of our own: WebKit's set leaves some out when it is gone through.
    for (const state of this.#states) if (!wanted.includes(state)) states.delete(state);
    for (const state of wanted) states.add(state);
    this.#states = wanted;
    if (this.hasWords) this.source.announce();
  }
}
