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
  uncachedInput: 'Uncached input',

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
  },
};
