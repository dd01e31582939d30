import type { FurtherMessages } from './further-messages.js';

export const furtherEnglish: FurtherMessages = {
  figures: 'Show as table',
  costPerMillion: 'Cost per 1M tokens',
  totalShown: 'Total shown',

  moveByDay: 'Left and right arrow keys move by day, up and down by agent type.',
  moveByRow: 'Up and down arrow keys move by row.',
  moveByPart: 'Up and down arrow keys move by row, left and right by kind of tokens.',
  datum: ({ of, part, amount, share, other, until }) => {
    const figure = `${of}${part === null ? '' : `, ${part}`}: ${amount}`;
    return [share === null ? figure : `${figure}, ${share}`, other, until].filter(Boolean).join('; ');
  },
  shareOfDay: (share, whole) => `${share} of the day’s ${whole}`,
  shareOf: (share, whole) => `${share} of ${whole}`,
  notKnown: 'not known',
  until: time => `until ${time}`,

  download: {
    label: 'Download',
    figures: 'Figures',
    picture: 'Picture',
    drawing: 'Drawing',
    month: 'The whole month',
    failed: 'The file could not be made.',
  },

  estimate: {
    month: (month, amount) => `Estimate for ${month}: ${amount}`,
    basis: (count, formatted, previousMonth) => {
      const days = count === 1 ? '1 completed day' : `${formatted} completed days`;
      const rhythm = previousMonth === null ? 'the weekday rhythm' : `the weekday rhythm of ${previousMonth}`;
      return `From ${days} and ${rhythm}.`;
    },
    unusual: (count, days) =>
      count === 1
        ? `${days} was unusual, and is not expected again.`
        : `${days} were unusual, and are not expected again.`,
    coming: (days, amount) => `Estimate for ${days}: ${amount} more`,
    day: 'Estimate',
    about: amount => `estimated ${amount}`,
  },

  unusualDay: ({ day, weekday, amount, usual, times, share }) => {
    if (times !== null)
      return `${day} was ${times} times a usual ${weekday} (${amount} instead of ${usual}).`;
    if (share !== null) return `${day} was ${share} of a usual ${weekday} (${amount} instead of ${usual}).`;
    return `${day} came to ${amount}, a usual ${weekday} to ${usual}.`;
  },

  budget: {
    label: 'Budget used',
    left: (share, budget, amount) => `${share} of the budget of ${budget} used; ${amount} left.`,
    spent: (share, budget) => `${share} of the budget of ${budget} used; nothing left.`,
    over: (share, budget, amount) => `${share} of the budget of ${budget} used; over by ${amount}.`,
    estimateIsOver: 'The estimate is over the budget.',
  },

  why: {
    show: 'Why it changed',
    change: (month, previousMonth) => `${month} against ${previousMonth}`,
    volume: 'Volume',
    mix: 'Model mix',
    price: 'Prices',
    services: 'Other services',
    moreTokens: (share, previousMonth) => `${share} more tokens, at the average price of ${previousMonth}.`,
    fewerTokens: (share, previousMonth) => `${share} fewer tokens, at the average price of ${previousMonth}.`,
    asManyTokens: 'As many tokens as before.',
    dearerMix: 'A dearer selection of models.',
    cheaperMix: 'A cheaper selection of models.',
    sameMix: 'No dearer or cheaper selection of models.',
    higherPrices: 'The same models cost more.',
    lowerPrices: 'The same models cost less.',
    samePrices: 'The same models cost the same.',
    moreOnServices: 'Other services cost more.',
    lessOnServices: 'Other services cost less.',
    sameOnServices: 'Other services cost the same.',
  },
};
