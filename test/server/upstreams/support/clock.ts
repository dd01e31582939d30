/** A clock that stands still, but when somebody waits: then it is at once later. */
export interface Clock {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

export function clockAt(start: number): Clock {
  let time = start;
  return {
    now: () => time,
    wait: async ms => {
      time += ms;
    },
  };
}
