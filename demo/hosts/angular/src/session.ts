/**
 * How this page signs in. The token lives in this variable alone: not in storage, not in markup. Should it expire while
 * the page is open, the endpoint says 401, and the elements ask once for a new one and repeat what they had asked.
 */
import { configure } from 'consumption-elements';

let token: string | undefined;

async function signIn(): Promise<string> {
  const response = await fetch('/session', { method: 'POST' });
  if (!response.ok) throw new Error(`No session: ${response.status}`);
  return ((await response.json()) as { token: string }).token;
}

configure({
  headers: async () => ({ Authorization: `Bearer ${(token ??= await signIn())}` }),
  onUnauthenticated: async () => {
    token = await signIn();
  },
});
