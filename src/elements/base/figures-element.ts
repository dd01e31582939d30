import { nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { adoptStyles } from '../../controllers/adopt-styles.js';
import type { Extras, ExtrasClass } from '../../extras/extras.js';
import type { Taken } from '../../extras/download/taken.js';
import { ConsumptionElement } from './consumption-element.js';

/**
 * Shows figures, which can be taken away; and more about them once they are on view.
 *
 * @fires consumption-mismatch - The report contradicts itself.
 * @slot idle - In words of your own: there is no endpoint, and no report.
 * @slot unauthenticated - In words of your own: the reader has to sign in.
 * @slot forbidden - In words of your own: the reader may not see this.
 * @slot error - In words of your own: there are no figures for another reason.
 * @csspart flag - What the reader has to know about the figures.
 * @csspart freshness - Up to when usage is in.
 * @csspart message - What stands where there are no figures.
 * @csspart retry - Asks again.
 * @csspart download - Opens the list of files to take away.
 * @csspart files - That list.
 * @cssstate idle - No endpoint, no report.
 * @cssstate loading - Asked.
 * @cssstate ready - There are figures.
 * @cssstate empty - Nothing was used.
 * @cssstate unavailable - The source cannot tell.
 * @cssstate unauthenticated - The reader has to sign in.
 * @cssstate forbidden - The reader may not see this.
 * @cssstate error - There are no figures for another reason.
 * @cssstate stale - Ready, but asking anew failed.
 * @cssstate partial - Ready, but the source warns of something.
 * @cssstate mismatch - Ready, but the figures contradict the report's totals.
 */
export abstract class FiguresElement<Offered extends Extras = Extras> extends ConsumptionElement {
  static override properties: PropertyDeclarations = {
    withoutDownloads: { type: Boolean, attribute: 'without-downloads' },
  };

  /** No files are offered to the reader. On a `<consumption-view>`, by nothing inside. */
  withoutDownloads = false;

  /**
   * What there is beyond the picture; `null` until its module is here.
   *
   * @internal
   */
  protected extras: Offered | null = null;

  #extrasLoading: Promise<void> | null = null;
  #hadFocus = false;

  /**
   * Loads the class of what there is beyond the picture, by an `import()` of its own.
   *
   * @internal
   */
  protected abstract loadExtras(): Promise<ExtrasClass<Offered>>;

  /**
   * Whether there are figures on view.
   *
   * @internal
   */
  protected abstract readonly isDrawn: boolean;

  /**
   * The figures to take away.
   *
   * @internal
   */
  protected abstract readonly taken: Taken;

  /**
   * All figures that this shows, exact, as CSV with a byte order mark: what they are, then a table. People are as they
   * may be shown. A widget by days leaves out agent types that are hidden, and its file says so; a view's has the whole
   * month. Rejects where there are no figures.
   */
  async toCsv(): Promise<string> {
    return (await this.files()).csvOf(this.taken);
  }

  /**
   * What makes files, once all that there is has been drawn.
   *
   * @internal
   */
  protected async files() {
    await this.updateComplete;
    return import('../../extras/download/files.js');
  }

  /**
   * The control that gives the reader files, if there is to be one.
   *
   * @internal
   */
  protected actions(): unknown {
    const isOffered = !this.withoutDownloads && !this.source.withoutDownloads;
    return isOffered && this.extras
      ? this.extras.actions(this.taken, this.source.load.status === 'loading')
      : nothing;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#hadFocus = this.shadowRoot?.activeElement != null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#hadFocus && !this.shadowRoot?.activeElement) this.#keepFocus();
    if (this.isDrawn && !this.#extrasLoading) this.#extrasLoading = this.#addExtras();
  }

  /** Figures are complete with all there is to them. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#extrasLoading;
    return super.getUpdateComplete();
  }

  /** What had it is gone, such as a pressed "Try again": the keyboard goes on from here, not from the top of the page. */
  #keepFocus(): void {
    const place = this.renderRoot.querySelector<HTMLElement>('.body, [role=status]');
    if (!place) return;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }

  /** A module that does not come is asked for again with the next drawing: the picture stands without it. */
  async #addExtras(): Promise<void> {
    try {
      await pictureDrawn();
      const Offered = await this.loadExtras();
      adoptStyles(this, Offered.styles);
      this.extras = new Offered(this);
      this.requestUpdate();
    } catch {
      this.#extrasLoading = null;
    }
  }
}

let drawing: Promise<void> | null = null;

/**
 * The picture first: what is bundled into one file would else be made before it is painted. One moment for all who wait,
 * so that what they add is laid out once.
 */
function pictureDrawn(): Promise<void> {
  drawing ??= new Promise(resolve =>
    setTimeout(() => {
      drawing = null;
      resolve();
    }),
  );
  return drawing;
}
