/** One WebDriver session: commands in, in the order in which they were given; the driver's answers out. */
export class WebDriverSession {
  readonly #address: string;
  #last: Promise<unknown> = Promise.resolve();

  /** `address`: of a session that `start` has started. */
  constructor(address: string) {
    this.#address = address;
  }

  /** `origin`: where the driver listens. Asked until it does. */
  static async start(origin: string, capabilities: object): Promise<WebDriverSession> {
    await listening(origin);
    const { sessionId } = await send<{ sessionId: string }>('POST', `${origin}/session`, { capabilities });
    return new WebDriverSession(`${origin}/session/${sessionId}`);
  }

  get<T>(path: string): Promise<T> {
    return this.#inTurn(() => send<T>('GET', `${this.#address}${path}`));
  }

  post<T>(path: string, body: object): Promise<T> {
    return this.#inTurn(() => send<T>('POST', `${this.#address}${path}`, body));
  }

  /** What a script in the page returns. */
  evaluate<T>(script: string): Promise<T> {
    return this.post('/execute/sync', { script, args: [] });
  }

  end(): Promise<void> {
    return this.#inTurn(() => send('DELETE', this.#address));
  }

  #inTurn<T>(command: () => Promise<T>): Promise<T> {
    const answer = this.#last.then(command, command);
    this.#last = answer;
    return answer;
  }
}

async function send<T>(method: string, url: string, body?: object): Promise<T> {
  const response = await fetch(url, { method, body: body ? JSON.stringify(body) : null });
  const { value } = (await response.json()) as { value: T };
  if (!response.ok) throw new Error(`WebDriver: ${JSON.stringify(value)}`);
  return value;
}

async function listening(origin: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      return void (await send('GET', `${origin}/status`));
    } catch {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
  throw new Error('The WebDriver does not start.');
}
