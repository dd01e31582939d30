import type { LoadProblem } from '../../controllers/load-state.js';
import type { Outcome } from '../../model/outcome.js';

/** How figures are derived and drawn, and what both depend on. */
export interface DrawingSteps<Model> {
  /** What the figures depend on. */
  readonly derivedFrom: readonly unknown[];
  /** What the drawing of the same figures depends on beside them. */
  readonly drawnWith: readonly unknown[];
  derive(): Outcome<Model> | null;
  draw(model: Model): unknown;
}

/** The figures of a widget and their template, each made anew only when something that it depends on has changed. */
export class Drawing<Model> {
  outcome: Outcome<Model> | null = null;
  template: unknown = null;
  /** An exception while these figures were derived or drawn. */
  problem: LoadProblem | null = null;

  readonly #of: Element;
  #derivedFrom: readonly unknown[] = [];
  #drawnWith: readonly unknown[] = [];

  constructor(of: Element) {
    this.#of = of;
  }

  /** The figures, where there are some. */
  get model(): Model | null {
    return this.outcome?.status === 'ready' ? this.outcome.model : null;
  }

  /** @returns what is to be told of, if these figures cannot be drawn. */
  update({ derivedFrom, drawnWith, derive, draw }: DrawingSteps<Model>): LoadProblem | null {
    const isNew = !isSame(derivedFrom, this.#derivedFrom);
    if (!isNew && isSame(drawnWith, this.#drawnWith)) return null;
    this.#derivedFrom = derivedFrom;
    this.#drawnWith = drawnWith;
    try {
      if (isNew) {
        // First of all nothing: if this one cannot be derived, the one before it must not come back.
        this.outcome = null;
        this.outcome = derive();
      }
      this.template = this.model && draw(this.model);
      if (isNew || this.outcome) this.problem = null;
      return null;
    } catch (error) {
      console.error(`<${this.#of.localName}> could not be drawn`, error);
      return (this.problem = {
        type: 'render',
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((part, index) => part === others[index]);
}
