/**
 * How a page signs in. The token lives in this variable alone: not in storage, not in markup. Should it expire while
 * the page is open, the endpoint says 401, and the elements ask once for a new one and repeat what they had asked.
 *
 * @param {string} [person] who is to be signed in; without it, whoever sits there
 * @returns {import('/consumption-elements.js').ClientOptions}
 */
export function session(person) {
  /** @type {string | undefined} */
  let token;

  async function signIn() {
    const response = await fetch(person ? `/session?as=${person}` : '/session', { method: 'POST' });
    if (!response.ok) throw new Error(`No session: ${response.status}`);
    return (await response.json()).token;
  }

  return {
    headers: async () => ({ Authorization: `Bearer ${(token ??= await signIn())}` }),
    onUnauthenticated: async () => {
      token = await signIn();
    },
  };
}
