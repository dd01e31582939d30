import { isRequestError } from './errors.js';
import { callHost, type ClientOptions } from './host.js';

/** One sign-in for all questions that were answered 401 meanwhile, then one more try for each. */
export class SignIn {
  #underWay: Promise<void> | undefined;
  #completed = 0;

  /**
   * Asks, and once more after a sign-in if the answer is 401 and the host knows how to sign in.
   *
   * @throws {RequestError} `host` if the sign-in fails; otherwise what `ask` throws.
   */
  async replay<T>(ask: () => Promise<T>, options: () => ClientOptions): Promise<T> {
    const before = this.#completed;
    try {
      return await ask();
    } catch (error) {
      const { onUnauthenticated } = options();
      if (!isRequestError(error) || error.type !== 'unauthenticated' || !onUnauthenticated) throw error;
      // A 401 that was on its way while another question signed in is answered by that sign-in.
      if (before === this.#completed) await this.#run(onUnauthenticated);
      return ask();
    }
  }

  #run(onUnauthenticated: () => void | Promise<void>): Promise<void> {
    this.#underWay ??= callHost('onUnauthenticated', onUnauthenticated)
      .then(() => void (this.#completed += 1))
      .finally(() => (this.#underWay = undefined));
    return this.#underWay;
  }
}
