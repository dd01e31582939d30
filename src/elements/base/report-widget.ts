import { noChange, nothing, type PropertyValues } from 'lit';
import type { Mismatch, Report, Section } from '../../contract/index.js';
import type { LoadProblem } from '../../controllers/load-state.js';
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

  #outcome: Outcome<Model> | null = null;
  /** An exception while drawing these figures. */
  #failure: LoadProblem | null = null;
  #drawing: unknown = null;
  #drawnFrom: readonly unknown[] = [];
  #isWaiting = false;
  /** The focus was among the figures when others were asked for. */
  #holdsFocus = false;

  /**
   * The figures, where there are some.
   *
   * @internal
   */
  protected get model(): Model | null {
    return this.#outcome?.status === 'ready' ? this.#outcome.model : null;
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
    const from = [report, this.derivedWith(), this.formats, this.extras?.changes, ...this.drawnWith()];
    if (from.every((part, index) => part === this.#drawnFrom[index])) return;
    const isNew = from[0] !== this.#drawnFrom[0] || from[1] !== this.#drawnFrom[1];
    this.#drawnFrom = from;
    try {
      // First of all nothing: if this one cannot be derived, the one before it must not come back.
      if (isNew) this.#outcome = null;
      if (isNew && report) this.#outcome = this.derive(report);
      const { model } = this;
      this.#drawing = model && this.draw(model, this.formats);
      if (isNew || this.#outcome) this.#failure = null;
    } catch (error) {
      this.#fail(error);
    }
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
      actions: this.model && !this.#failure ? this.actions() : nothing,
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
    return Boolean(this.#drawing);
  }

  /** Out of sight, it has derived nothing from the report that is there now. */
  protected override get taken(): Taken {
    const { facts, formats, outOfSight: hiddenSeries } = this;
    const { load, report } = this.source;
    const outcome = this.#isKept && report ? this.derive(report) : this.#outcome;
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
    return this.#failure ? 'error' : (this.#outcome?.status ?? 'idle');
  }

  #content(): unknown {
    const { load, report } = this.source;
    const { messages } = this.formats;
    const problem = this.#failure ?? (load.status === 'ready' ? null : load.problem);
    if (load.status === 'idle') return message({ slot: 'idle', text: messages.idle });
    if (problem) return problemMessage(problem, this.formats, () => this.refresh());
    if (!report || !this.#outcome)
      return skeleton(load.slow && !this.source.view ? messages.stillLoading : null);
    switch (this.#outcome.status) {
      case 'ready':
        return this.#drawing ?? nothing;
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

  #fail(error: unknown): void {
    this.#failure = { type: 'render', message: error instanceof Error ? error.message : String(error) };
    console.error(`<${this.localName}> could not be drawn`, error);
    this.source.fail(this.#failure);
  }
}
