/**
 * Joins identical work that is under way: whoever asks while an answer is being made gets that answer, which may be of
 * the data as it was when making it began, a moment before the question. Nothing is kept once it is made, so a failure
 * is forgotten, and a question asked after that is answered with everything that is in by then.
 */
export function singleFlight<Answer>(): (key: string, work: () => Promise<Answer>) => Promise<Answer> {
  const underWay = new Map<string, Promise<Answer>>();
  return (key, work) => {
    const joined = underWay.get(key);
    if (joined) return joined;
    const started = work().finally(() => underWay.delete(key));
    underWay.set(key, started);
    return started;
  };
}
