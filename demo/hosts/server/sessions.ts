/** Short-lived bearer tokens, in memory alone: a person in, a token out, and back again until it expires. */
import { randomBytes } from 'node:crypto';

export interface Sessions {
  /** A new token of this person's. */
  open(person: string): string;
  /** Whose request it is, by its Authorization header; `null` if the token is nobody's, or has expired. */
  personOf(authorization: string | null): string | null;
}

export interface SessionOptions {
  /** Milliseconds that a token is good for. */
  readonly lifetime: number;
  /** Epoch milliseconds; a test brings a clock of its own. */
  readonly now?: () => number;
}

export function createSessions({ lifetime, now = Date.now }: SessionOptions): Sessions {
  const opened = new Map<string, { readonly person: string; readonly expiresAt: number }>();
  return {
    open(person) {
      const token = randomBytes(32).toString('base64url');
      opened.set(token, { person, expiresAt: now() + lifetime });
      return token;
    },
    personOf(authorization) {
      const token = /^Bearer ([\w-]+)$/i.exec(authorization ?? '')?.[1] ?? '';
      const session = opened.get(token);
      if (session && session.expiresAt > now()) return session.person;
      opened.delete(token);
      return null;
    },
  };
}
