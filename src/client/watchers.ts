/** The question is to be asked anew. With `refused` somebody was told no, and figures that are shown go first. */
export type Listener = (refused: boolean) => void;

/** Nobody's question, as those are absolute URLs. */
const REFUSED = 'refused';
const ANSWERED = 'answered ';

/** Who watches which question. One listener that throws does not keep it from the others. */
export class Watchers {
  readonly #events = new EventTarget();

  /** @returns stops watching. */
  add(url: string, listener: Listener): () => void {
    const watching = new AbortController();
    const on = (type: string, hear: () => void) => this.#events.addEventListener(type, hear, watching);
    // Told once until there is an answer: two questions that are refused would send each other asking for ever.
    let mayShow = true;
    on(url, () => listener(false));
    on(ANSWERED + url, () => (mayShow = true));
    on(REFUSED, () => {
      if (!mayShow) return;
      mayShow = false;
      listener(true);
    });
    return () => watching.abort();
  }

  /** Those of one question ask anew. */
  tell(url: string): void {
    this.#events.dispatchEvent(new Event(url));
  }

  /** Those of one question may show figures again. */
  tellAnswered(url: string): void {
    this.tell(ANSWERED + url);
  }

  /** All who may show figures, however old those are, ask anew without them. */
  tellRefused(): void {
    this.tell(REFUSED);
  }
}
