/** A WebDriver session with the few methods of a puppeteer page that the commands of web-test-runner call. */
import type { WebDriverSession } from './webdriver.js';
import { keySource, presses } from './webdriver-keys.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

export class WebDriverPage {
  readonly #session: WebDriverSession;
  /** What of the window is not page. */
  #frame: Size | undefined;

  constructor(session: WebDriverSession) {
    this.#session = session;
  }

  readonly keyboard = {
    down: (key: string) => this.#act(keySource([key], 'keyDown')),
    up: (key: string) => this.#act(keySource([key], 'keyUp')),
    press: (key: string) => this.#act(presses([key])),
  };

  readonly pressKeys = (keys: readonly string[]) => this.#act(presses(keys));

  readonly mouse = {
    move: (x: number, y: number) => this.#act(pointer(moveTo(x, y))),
    click: (x: number, y: number) =>
      this.#act(pointer(moveTo(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 })),
    reset: () => this.#act(pointer({ type: 'pointerUp', button: 0 }, moveTo(0, 0))),
  };

  /** No window manager stands between: the window has its size when the driver answers. */
  async setViewport({ width, height }: Size): Promise<void> {
    this.#frame ??= await this.#measureFrame();
    await this.#session.post('/window/rect', {
      width: width + this.#frame.width,
      height: height + this.#frame.height,
    });
  }

  /** Nothing can be emulated: what is asked for has to be as it is. */
  async emulateMediaFeatures(
    features: readonly { readonly name: string; readonly value: string }[],
  ): Promise<void> {
    for (const { name, value } of features) await this.#expectMedia(`(${name}: ${value})`);
  }

  emulateMediaType(media: string): Promise<void> {
    return this.#expectMedia(media);
  }

  async #expectMedia(query: string): Promise<void> {
    const matches = await this.#session.evaluate<boolean>(`return matchMedia('${query}').matches`);
    if (!matches) throw new Error(`This browser cannot be brought to match ${query}.`);
  }

  async #measureFrame(): Promise<Size> {
    const outer = await this.#session.get<Size>('/window/rect');
    const [width, height] = await this.#session.evaluate<[number, number]>(
      'return [innerWidth, innerHeight]',
    );
    return { width: outer.width - width, height: outer.height - height };
  }

  #act(source: object): Promise<void> {
    return this.#session.post('/actions', { actions: [source] });
  }
}

const pointer = (...actions: object[]) => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions,
});

const moveTo = (x: number, y: number) => ({ type: 'pointerMove', duration: 0, origin: 'viewport', x, y });
