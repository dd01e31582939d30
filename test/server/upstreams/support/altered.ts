/** An upstream whose answers are another's, changed. */
export function altered(
  fetch: typeof globalThis.fetch,
  change: (text: string, url: URL) => string,
): typeof globalThis.fetch {
  return async (input, init) => {
    const answer = await fetch(input, init);
    const { status, headers } = answer;
    const text = await answer.text();
    return new Response(status === 200 ? change(text, new URL(String(input))) : text, { status, headers });
  };
}
