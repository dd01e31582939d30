import { expect } from '@open-wc/testing';
import { page } from '../../src/client/environment.js';
import { settled } from '../support/scripted-fetch.js';

describe('whether somebody looks at the page', () => {
  afterEach(() => {
    Reflect.deleteProperty(document, 'hidden');
    Reflect.deleteProperty(navigator, 'onLine');
  });

  const hide = (hidden: boolean) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const connect = (onLine: boolean) => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: onLine });
    if (onLine) window.dispatchEvent(new Event('online'));
  };
  /** Whether the wait is over; asked again and again. */
  const waiting = (signal = new AbortController().signal) => {
    let outcome = 'waiting';
    page.attended(signal).then(
      () => (outcome = 'over'),
      (reason: unknown) => (outcome = String(reason)),
    );
    return async () => {
      await settled();
      return outcome;
    };
  };

  it('needs no waiting for where it is on view and online', async () => {
    expect(await waiting()()).to.equal('over');
  });

  it('is waited for while it is hidden, or offline, or both', async () => {
    hide(true);
    connect(false);
    const outcome = waiting();
    expect(await outcome()).to.equal('waiting');
    hide(false);
    expect(await outcome()).to.equal('waiting');
    connect(true);
    expect(await outcome()).to.equal('over');
  });

  it('is waited for no longer once nobody asks', async () => {
    hide(true);
    const leaving = new AbortController();
    const outcome = waiting(leaving.signal);
    leaving.abort('left');
    expect(await outcome()).to.equal('left');
  });
});
