/** A page of its own in a frame, where nothing of the library is defined yet. */
export interface FreshPage {
  readonly document: Document;
  readonly customElements: CustomElementRegistry;
  /** What the page warned of and threw. */
  readonly complaints: readonly string[];
  /** Evaluates modules one after the other, by their path from the root of the project. */
  load(...modules: readonly string[]): Promise<void>;
  remove(): void;
}

export async function openFreshPage(): Promise<FreshPage> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentWindow as Window & typeof globalThis;
  const complaints: string[] = [];
  page.addEventListener('error', event => complaints.push(event.message));
  page.addEventListener('unhandledrejection', event => complaints.push(String(event.reason)));
  page.console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('Lit is in dev mode')) complaints.push(words.join(' '));
  };
  page.document.documentElement.lang = 'en-US';
  return {
    document: page.document,
    customElements: page.customElements,
    complaints,
    async load(...modules) {
      for (const module of modules) await loadModule(page.document, module);
    },
    remove: () => frame.remove(),
  };
}

function loadModule(page: Document, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = page.createElement('script');
    script.type = 'module';
    script.src = new URL(path, location.origin).href;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${path} could not be loaded.`));
    page.head.append(script);
  });
}
