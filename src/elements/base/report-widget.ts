import { noChange, nothing, type PropertyValues } from 'lit';
import type { Mismatch, Report, Section } from '../../contract/index.js';
import { mismatchFlags } from '../../format/flags.js';
import type { Formats } from '../../format/formats.js';
import type { Taken } from '../../extras/download/taken.js';
import type { Extras } from '../../extras/extras.js';
import type { WidgetName } from '../../format/messages.js';
import type { Measure, Mode } from '../../model/amount.js';
import type { Outcome } from '../../model/outcome.js';
import { usageOf } from '../../model/usage.js';
import { blankCard, card } from '../../templates/card.js';
import { message, skeleton } from '../../templates/message.js';
import { problemMessage } from '../../templates/problem.js';
import { Drawing } from './drawing.js';
import { FiguresElement } from './figures-element.js';

/** What a widget is about. */
export interface WidgetFacts {
  readonly name: WidgetName;
  readonly mode: Mode;
  /** The parts of the report that it shows: it says so when one of them contradicts the totals. */
  readonly sections: readonly Section[];
}

/**
 * A widget draws one section of a report in one mode. A subclass says how to derive a model from a report and how to
 * draw it; every other state is drawn here, the same for all.
 *
 * @slot empty - In words of your own: nothing was used.
 * @slot unavailable - In words of your own: the source cannot tell.
 * @csspart card - All of the widget.
 * @csspart heading - Its name.
 * @csspart body - The figures, or what stands for them.
 * @csspart skeleton - The place of figures that are on their way.
 * @csspart summary - What stands out, in a sentence.
 * @cssstate off - Hidden, as its view shows the other mode or says itself why there are no figures.
 */
export abstract class ReportWidget<Model, Offered extends Extras = Extras> extends FiguresElement<Offered> {
  /** @internal */
  protected abstract readonly facts: WidgetFacts;

  readonly #drawing = new Drawing<Model>(this);
  #isWaiting = false;
  /** The focus was among the figures when others were asked for. */
  #holdsFocus = false;

  /**
   * The figures, where there are some.
   *
   * @internal
   */
  protected get model(): Model | null {
    return this.#drawing.model;
  }

  /** @internal */
  protected get measure(): Measure {
    return this.facts.mode === 'cost' ? 'cost' : 'total_tokens';
  }

  /**
   * The figures of this widget in a report. Its result is kept until the report or `derivedWith` changes.
   *
   * @internal
   */
  protected abstract derive(report: Report): Outcome<Model>;

  /**
   * What else the figures depend on.
   *
   * @internal
   */
  protected derivedWith(): unknown {
    return null;
  }

  /**
   * The template of the figures. Kept until model, formats or `drawnWith` change.
   *
   * @internal
   */
  protected abstract draw(model: Model, formats: Formats): unknown;

  /**
   * What else the drawing depends on.
   *
   * @internal
   */
  protected drawnWith(): readonly unknown[] {
    return [];
  }

  /**
   * Keys of the series that are out of sight.
   *
   * @internal
   */
  protected get outOfSight(): readonly string[] {
    return [];
  }

  /** The widget as it stands on the page, as an SVG image. Rejects where it shows no figures. */
  async toSvg(): Promise<string> {
    return (await this.files()).svgOf(this.taken);
  }

  /** The widget as it stands on the page, as a PNG image, twice as sharp. Rejects where it shows no figures. */
  async toPng(): Promise<Blob> {
    return (await this.files()).pngOf(this.taken);
  }

  protected override concerns({ section, measure }: Mismatch): boolean {
    return measure === this.measure && this.facts.sections.includes(section);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const isWaiting = this.source.load.status === 'loading';
    if (isWaiting !== this.#isWaiting) this.#holdsFocus = isWaiting && this.#hasFocusedFigures;
    this.#isWaiting = isWaiting;
    if (this.#isKept || !this.hasWords) return;
    const { report } = this.source;
    const problem = this.#drawing.update({
      derivedFrom: [report, this.derivedWith()],
      drawnWith: [this.formats, this.extras?.changes, ...this.drawnWith()],
      derive: () => report && this.derive(report),
      draw: model => this.draw(model, this.formats),
    });
    if (problem) this.source.fail(problem);
  }

  protected override render(): unknown {
    if (this.#isSilenced) return nothing;
    if (this.#isKept) return noChange;
    if (!this.hasWords) return blankCard();
    const { messages } = this.formats;
    const heading = messages.headings[this.facts.name];
    const { status, slow } = this.source.load;
    const isLoading = status === 'loading';
    return card({
      heading,
      actions: this.model && !this.#drawing.problem ? this.actions() : nothing,
      busy: isLoading,
      held: this.#holdsFocus,
      status:
        isLoading && !this.source.view ? (slow ? messages.stillLoading : messages.loading(heading)) : '',
      flags: this.#flags(),
      freshness: this.source.view?.state.showsFreshness ? null : this.freshness(),
      content: this.#content(),
    });
  }

  protected override get isDrawn(): boolean {
    return Boolean(this.#drawing.template);
  }

  /** Out of sight, it has derived nothing from the report that is there now. */
  protected override get taken(): Taken {
    const { facts, formats, outOfSight: hiddenSeries } = this;
    const { load, report } = this.source;
    const outcome = this.#isKept && report ? this.derive(report) : this.#drawing.outcome;
    const isReady = load.status === 'ready' && outcome?.status === 'ready';
    return { element: this, name: facts.name, report: isReady ? report : null, hiddenSeries, formats };
  }

  protected override customStates(): readonly string[] {
    const status = this.#status;
    return [
      status,
      ...(this.#isSilenced || this.#isKept ? ['off'] : []),
      ...(status === 'ready' ? this.flagStates() : []),
    ];
  }

  get #hasFocusedFigures(): boolean {
    return this.shadowRoot?.activeElement?.closest('.body') != null;
  }

  /** The view that it stands in says itself why there are no figures: then none are left here either. */
  get #isSilenced(): boolean {
    const { view } = this.source;
    return view !== null && view.state.load.status !== 'ready' && view.state.load.status !== 'loading';
  }

  /** While its view shows the other mode, a widget keeps what it shows, out of sight: coming back costs nothing. */
  get #isKept(): boolean {
    const { view } = this.source;
    return view !== null && view.state.mode !== this.facts.mode && !this.#isSilenced;
  }

  get #status(): string {
    const { status } = this.source.load;
    if (!this.hasWords) return 'loading';
    if (status !== 'ready') return status;
    // Out of sight from the start, it has been asked for nothing yet.
    return this.#drawing.problem ? 'error' : (this.#drawing.outcome?.status ?? 'idle');
  }

  #content(): unknown {
    const { load, report } = this.source;
    const { messages } = this.formats;
    const { outcome, template } = this.#drawing;
    const problem = this.#drawing.problem ?? (load.status === 'ready' ? null : load.problem);
    if (load.status === 'idle') return message({ slot: 'idle', text: messages.idle });
    if (problem) return problemMessage(problem, this.formats, () => this.refresh());
    if (!report || !outcome) return skeleton(load.slow && !this.source.view ? messages.stillLoading : null);
    switch (outcome.status) {
      case 'ready':
        return template ?? nothing;
      case 'empty':
        return message({ slot: 'empty', text: this.#noUsage(report) });
      case 'unavailable':
        return message({ slot: 'unavailable', text: messages.unavailable });
    }
  }

  #noUsage(report: Report): string {
    const month = this.formats.month(report.period.month);
    return usageOf(report) === 'none'
      ? this.formats.messages.empty(month)
      : this.formats.messages.none(month);
  }

  /** In a view, the view itself says once what holds for the whole report. */
  #flags(): string[] {
    const { load, mismatches, view } = this.source;
    if (load.status !== 'ready') return [];
    return [...mismatchFlags(mismatches, this.formats), ...(view ? [] : this.reportFlags())];
  }
}
