/**
 * The words of what loads after a widget's first picture, one object a language. As in `Messages`, arguments are
 * already formatted for the reader, and names already isolated for direction.
 */
export interface FurtherMessages {
  /** The control that shows a widget's exact figures. */
  readonly figures: string;
  /** The column of what a million tokens cost. */
  readonly costPerMillion: string;
  /** The sum of the series that a filter leaves. */
  readonly totalShown: string;

  /** How keys move among the days of a chart, to who has just come to it. */
  readonly moveByDay: string;
  readonly moveByRow: string;
  /** Where the parts of a row are apart. */
  readonly moveByPart: string;
  /** One figure of a chart, read out. Within one day, `part` is an agent type; within a row, a kind of tokens. */
  datum(datum: Datum): string;
  shareOfDay(share: string, whole: string): string;
  shareOf(share: string, whole: string): string;
  /** In place of an amount that the source can't tell. */
  readonly notKnown: string;
  /** Of a day that is not in to its end. */
  until(time: string): string;

  /** Taking figures and pictures away; the kind of file is written behind the words. */
  readonly download: {
    /** The control that shows what there is. */
    readonly label: string;
    /** Exact, as a table. */
    readonly figures: string;
    /** As it is on the page. */
    readonly picture: string;
    /** The same in lines and words, sharp in every size. */
    readonly drawing: string;
    /** All figures of a month. */
    readonly month: string;
    readonly failed: string;
  };

  /** What a running month will probably come to. */
  readonly estimate: {
    /** Of the whole month. */
    month(month: string, amount: string): string;
    /** From how many completed days, and whose weekday rhythm: `null` where it is their own. */
    basis(count: number, formatted: string, previousMonth: string | null): string;
    /** Days far outside the rhythm, as a list, and how many. */
    unusual(count: number, days: string): string;
    /** What the days to come will add, in a chart. */
    coming(days: string, amount: string): string;
    /** One of those days, or an amount of it. */
    readonly day: string;
    about(amount: string): string;
  };

  /** A day that is far from what is usual on its weekday: above it so many times, or a share of it. */
  unusualDay(day: UnusualDayWords): string;

  /** The month's limit; amounts and shares of it. */
  readonly budget: {
    readonly label: string;
    /** How much of it is used, and what is left; or that it is used exactly; or by how much it is exceeded. */
    left(share: string, budget: string, amount: string): string;
    spent(share: string, budget: string): string;
    over(share: string, budget: string, amount: string): string;
    /** The estimate of the month is more than the limit. */
    readonly estimateIsOver: string;
  };

  /** Why spend has changed from one month to the next: parts of the change, each with a sentence. */
  readonly why: {
    /** The control that shows them. */
    readonly show: string;
    /** All of them together. */
    change(month: string, previousMonth: string): string;
    readonly volume: string;
    readonly mix: string;
    readonly price: string;
    readonly services: string;
    moreTokens(share: string, previousMonth: string): string;
    fewerTokens(share: string, previousMonth: string): string;
    readonly asManyTokens: string;
    readonly dearerMix: string;
    readonly cheaperMix: string;
    readonly sameMix: string;
    readonly higherPrices: string;
    readonly lowerPrices: string;
    readonly samePrices: string;
    readonly moreOnServices: string;
    readonly lessOnServices: string;
    readonly sameOnServices: string;
  };
}

export interface UnusualDayWords {
  readonly day: string;
  readonly weekday: string;
  readonly amount: string;
  readonly usual: string;
  /** "4.2"; `null` below one. */
  readonly times: string | null;
  /** "20%"; `null` from one on, and below zero. */
  readonly share: string | null;
}

/** Units are in words. */
export interface Datum {
  /** The day or the row. */
  readonly of: string;
  /** `null` for all of it. */
  readonly part: string | null;
  readonly amount: string;
  readonly share: string | null;
  /** What it comes to in the other measure, cost or tokens. */
  readonly other: string | null;
  /** How far a day that is not in to its end is counted. */
  readonly until: string | null;
}
