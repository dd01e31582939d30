/**
 * Joins identical work that is under way: whoever asks while an answer is being made gets that answer. Nothing is
 * kept once it is made, so a failure is forgotten and a later question is asked anew.
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
