/** Does one piece of work after the other, in the order in which they are given. A failure does not stop the next. */
export interface InTurn {
  <Result>(work: () => Promise<Result>): Promise<Result>;
  /** Once all that has been given so far is done with. */
  idle(): Promise<void>;
}

export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  const give = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
  return Object.assign(give, { idle: async () => void (await last) });
}
