import type { LitElement } from 'lit';
import { defaultClient, isRequestError, questionUrl, type ConsumptionClient } from '../client/index.js';
import type { Mismatch, Report, ReportDocument } from '../contract/index.js';
import { maskPeople, stricterOf, toPeople, type People } from '../model/people.js';
import { fire } from './events.js';
import { failedWith, IDLE, readyWith, type LoadProblem, type LoadState } from './load-state.js';
import { QuestionController } from './question-controller.js';
import { readAnswer, type Reading } from './reading.js';
import { RefreshController, type Refreshable } from './refresh-controller.js';
import { ViewLink } from './view-link.js';

/** What an element says about the report it wants. */
export interface ReportWishes {
  readonly report?: ReportDocument | null;
  readonly endpoint?: string | null;
  readonly month?: string | null;
  readonly timezone?: string | null;
  readonly client?: ConsumptionClient | null;
  readonly people?: string | null;
  readonly refreshInterval?: number | null;
}

/**
 * Where an element's report comes from: its own `report`, else its own `endpoint`, else the view that it stands in.
 * Only what is its own is told by events; the view tells of its own report once for all.
 */
export class ReportController implements Refreshable {
  /** The view that this element takes its report from; `null` for an independent one. */
  get view() {
    return this.#independent ? null : this.#link.view;
  }
  load: LoadState = IDLE;
  /** The figures to show, also those that are dimmed while another question is asked; people as they may be shown. */
  report: Report | null = null;
  mismatches: readonly Mismatch[] = [];

  readonly #host: LitElement & ReportWishes;
  readonly #concerns: (mismatch: Mismatch) => boolean;
  readonly #link: ViewLink;
  readonly #question: QuestionController;
  #reading: Reading | null = null;
  #independent = false;
  #given: { readonly document: ReportDocument; readonly state: LoadState } | null = null;
  #refused: { readonly endpoint: string; readonly state: LoadState } | null = null;
  #news: LoadState[] = [];

  /** `concerns` tells which contradictions of the report touch what this element shows. */
  constructor(host: LitElement & ReportWishes, concerns: (mismatch: Mismatch) => boolean) {
    this.#host = host;
    this.#concerns = concerns;
    this.#link = new ViewLink(host);
    this.#question = new QuestionController(host, state => this.#news.push(state));
    host.addController(new RefreshController(host, this));
  }

  /** How people may be shown here: as its own wish says, or stricter, as the view says that it stands in. */
  get people(): People {
    return stricterOf(toPeople(this.#host.people), toPeople(this.#link.view?.state.people));
  }

  /** The view that it stands in wants no files to be offered, whoever's the figures are. */
  get withoutDownloads(): boolean {
    return this.#link.view?.state.withoutDownloads === true;
  }

  /** Of its own question; `null` in a view, which looks after its question itself. */
  get askedAt(): number | null {
    return this.#question.askedAt;
  }
  get settledAt(): number | null {
    return this.#question.settledAt;
  }

  /** To be called before every render: settles what to ask for and what there is to show. */
  update(): void {
    const { report, endpoint } = this.#host;
    const own = report ?? endpoint;
    this.#independent = own !== null && own !== undefined && own !== '';
    // Refused again after something else was shown, an endpoint is told of again.
    if (report || endpoint !== this.#refused?.endpoint) this.#refused = null;
    this.#show(report ? this.#takeGiven(report) : endpoint ? this.#ask(endpoint) : this.#takeFromView());
  }

  /** Asks anew: its own question, or that of the view. */
  refresh(): void {
    if (this.view) this.view.refresh();
    else this.#question.refresh();
  }

  /** Moved without being disconnected: what stands above it may be another view. */
  moved(): void {
    this.#link.join();
  }

  /** The figures are here but cannot be drawn: that is what is told of them instead. */
  fail(problem: LoadProblem): void {
    this.#news.splice(-1, 1, failedWith(problem));
  }

  /** To be called after every render, once the element shows it, its states included. */
  announce(): void {
    for (const state of this.#news.splice(0)) this.#tell(state);
  }

  #takeGiven(document: ReportDocument): LoadState {
    this.#question.ask(null);
    if (this.#given?.document !== document) {
      this.#given = { document, state: readyWith({ document, receivedAt: Date.now() }) };
      this.#news.push(this.#given.state);
    }
    return this.#given.state;
  }

  #ask(endpoint: string): LoadState {
    this.#given = null;
    const { client, month, timezone } = this.#host;
    try {
      const url = questionUrl(endpoint, { month, timezone }, document.baseURI);
      this.#question.ask({ client: client ?? defaultClient(), url });
      return this.#question.state;
    } catch (error) {
      if (!isRequestError(error)) throw error;
      this.#question.ask(null);
      return this.#refuse(endpoint, failedWith(error));
    }
  }

  #takeFromView(): LoadState {
    this.#given = null;
    this.#question.ask(null);
    return this.#link.view?.state.load ?? IDLE;
  }

  #refuse(endpoint: string, state: LoadState): LoadState {
    if (!this.#refused) {
      this.#refused = { endpoint, state };
      this.#news.push(state);
    }
    return this.#refused.state;
  }

  #show(load: LoadState): void {
    const reading = load.answer && readAnswer(load.answer, this.#reading);
    this.#reading = reading;
    this.load = reading?.failure ?? load;
    this.report = reading?.report ? maskPeople(reading.report, this.people) : null;
    this.mismatches = reading?.mismatches.filter(this.#concerns) ?? [];
  }

  /** One terminal event for each load. A document that was handed over is no load: only what is wrong is told. */
  #tell(state: LoadState): void {
    const reading = state.answer && readAnswer(state.answer, this.#reading);
    const { problem } = reading?.failure ?? state;
    if (problem) fire(this.#host, 'consumption-error', problem);
    if (problem || !reading?.report) return;
    const report = maskPeople(reading.report, this.people);
    if (state !== this.#given?.state) fire(this.#host, 'consumption-load', { report });
    const mismatches = reading.mismatches.filter(this.#concerns);
    if (mismatches.length > 0) fire(this.#host, 'consumption-mismatch', { mismatches });
  }
}
