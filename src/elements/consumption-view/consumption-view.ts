import { html, nothing, type PropertyValues, type TemplateResult, type PropertyDeclarations } from 'lit';
import type { ViewState } from '../../controllers/view-port.js';
import { ViewProvider } from '../../controllers/view-provider.js';
import type { Taken } from '../../extras/download/taken.js';
import { toMode, type Mode } from '../../model/amount.js';
import { parseHiddenSeries } from '../../model/hidden-series.js';
import { usageOf } from '../../model/usage.js';
import { flagStyles } from '../../styles/flag.js';
import { messageStyles } from '../../styles/message.js';
import { surroundings } from '../../styles/surroundings.js';
import { tokens } from '../../styles/tokens.js';
import { visuallyHidden } from '../../styles/visually-hidden.js';
import { message } from '../../templates/message.js';
import { problemMessage } from '../../templates/problem.js';
import { FiguresElement } from '../base/figures-element.js';
import { viewStyles } from './consumption-view.styles.js';
import { defaultLayout } from './default-layout.js';

const STATE_OF_USAGE = { some: 'ready', none: 'empty', unknown: 'unavailable' } as const;

/**
 * The whole consumption view: a month's spend or activity, with a select for the month and a toggle for the mode.
 * Without children it lays itself out; widgets placed inside, however deep, take its report, mode and month.
 *
 * @tag consumption-view
 * @summary The whole consumption view, or what the widgets placed inside it share: report, mode and month.
 * @fires consumption-mode-change - The reader chose a mode.
 * @fires consumption-month-change - The reader chose a month.
 * @fires consumption-filter-change - The reader chose which agent types to see.
 * @fires consumption-select - The reader picked something out of a widget inside.
 * @slot - Widgets in a layout of the host's own, instead of the default one.
 * @csspart header - Title, freshness and controls.
 * @csspart title - The title.
 * @csspart layout - The grid of the default layout.
 */
export class ConsumptionView extends FiguresElement {
  static override styles = [tokens, surroundings, visuallyHidden, messageStyles, flagStyles, viewStyles];

  static override properties: PropertyDeclarations = {
    mode: { reflect: true },
    hiddenSeries: { attribute: 'hidden-series', converter: parseHiddenSeries },
    agentHref: { attribute: 'agent-href' },
    userHref: { attribute: 'user-href' },
    modelHref: { attribute: 'model-href' },
  };

  /** What the view tells about: what the month cost, or how much was used. */
  mode: Mode = 'cost';

  /**
   * Keys of the series by agent type that are out of sight, in both modes: `type:` and an agent type's id, `other`,
   * `unassigned`. As an attribute, separated by spaces and each percent-encoded.
   */
  hiddenSeries: readonly string[] = [];

  /**
   * URL of an agent's own page, http or https, with `{id}` and `{month}` where the report's are to stand: names in
   * rankings become links to it.
   */
  agentHref: string | null = null;

  /** URL of a user's own page, as `agent-href`. Users whose names are not shown have no link. */
  userHref: string | null = null;

  /** URL of a model's own page, as `agent-href`. */
  modelHref: string | null = null;

  readonly #provider = new ViewProvider(this, this.#shared, {
    chooseMode: mode => (this.mode = mode),
    chooseMonth: month => (this.month = month),
    chooseHiddenSeries: keys => (this.hiddenSeries = keys),
    refresh: () => this.refresh(),
  });

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#provider.publish(this.#shared);
  }

  protected override render(): TemplateResult {
    const { messages } = this.formats;
    const { status, slow } = this.source.load;
    const flags = this.hasWords ? this.reportFlags() : [];
    return html`
      ${this.#header()} ${flags.map(flag => html`<p class="flag" part="flag">${flag}</p>`)}
      <p class="${slow ? 'notice' : 'visually-hidden'}" role="status">
        ${status !== 'loading' || !this.hasWords ? '' : slow ? messages.stillLoading : messages.loading(messages.view)}
      </p>
      ${this.#message()}
      <slot @slotchange=${() => this.requestUpdate()}></slot>
      ${this.#isHosted ? nothing : defaultLayout}
    `;
  }

  protected override async loadExtras() {
    return (await import('../../extras/view-extras.js')).ViewExtras;
  }

  protected override get isDrawn(): boolean {
    return this.source.report !== null && !this.#isHosted;
  }

  protected override get taken(): Taken {
    const { report, load } = this.source;
    const { formats } = this;
    return {
      element: this,
      name: 'month',
      report: load.status === 'ready' ? report : null,
      hiddenSeries: [],
      formats,
    };
  }

  protected override concerns(): boolean {
    return true;
  }

  protected override customStates(): readonly string[] {
    const { load, report } = this.source;
    if (!this.hasWords) return ['loading'];
    if (load.status !== 'ready' || !report) return [load.status];
    return [STATE_OF_USAGE[usageOf(report)], ...this.flagStates()];
  }

  get #shared(): ViewState {
    const { month, hiddenSeries, withoutDownloads, agentHref, userHref, modelHref } = this;
    const { load, people } = this.source;
    return {
      load,
      mode: toMode(this.mode),
      month,
      hiddenSeries,
      people,
      withoutDownloads,
      agentHref,
      userHref,
      modelHref,
      showsFreshness: !this.#isHosted,
    };
  }

  /** The host laid widgets out itself; what it put into a named slot is only words. */
  get #isHosted(): boolean {
    return [...this.children].some(child => child.slot === '');
  }

  #header(): TemplateResult | typeof nothing {
    if (this.#isHosted) return nothing;
    const { messages } = this.formats;
    const { status } = this.source.load;
    const freshness = this.freshness();
    const isClosed = status === 'idle' || status === 'unauthenticated' || status === 'forbidden';
    return html`
      <header part="header">
        <div class="heading">
          ${this.hasWords ? html`<h2 part="title">${messages.view}</h2>` : nothing}
          ${freshness === null ? nothing : html`<p class="freshness" part="freshness">${freshness}</p>`}
        </div>
        ${
          isClosed
            ? nothing
            : html`
                <div class="controls">
                  <consumption-month-select></consumption-month-select>
                  <consumption-mode-toggle></consumption-mode-toggle>
                  ${this.#downloads()}
                </div>
              `
        }
      </header>
    `;
  }

  /** Its place is kept: nothing moves when it comes. */
  #downloads(): TemplateResult | typeof nothing {
    const { status } = this.source.load;
    if (this.withoutDownloads || (status !== 'loading' && status !== 'ready')) return nothing;
    return html`<div class="actions">${this.source.report ? this.actions() : nothing}</div>`;
  }

  #message(): TemplateResult | typeof nothing {
    const { status, problem } = this.source.load;
    if (!this.hasWords) return nothing;
    if (status === 'idle') return message({ slot: 'idle', text: this.formats.messages.idle });
    if (status === 'ready' || !problem) return nothing;
    return problemMessage(problem, this.formats, () => this.refresh());
  }
}
