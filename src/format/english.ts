import type { Messages } from './messages.js';

const SECTIONS = {
  totals: 'Input and output',
  daily: 'The days',
  models: 'Models and services',
  users: 'Users',
  agents: 'Agents',
} as const;

const tokens = (count: number, formatted: string) => (count === 1 ? '1 token' : `${formatted} tokens`);

export const english: Messages = {
  view: 'Consumption',
  headings: {
    monthlySpend: 'Monthly spend',
    monthlyTokens: 'Monthly tokens',
    spendByAgentType: 'Spend by agent type',
    tokensByAgentType: 'Tokens by agent type',
    spendByModel: 'Spend by LLM model',
    spendByService: 'Spend by other service',
    topUsers: 'Top users',
    topAgents: 'Top agents',
    tokensByModel: 'Tokens by model',
  },
  columns: {
    day: 'Day',
    model: 'Model',
    service: 'Service',
    user: 'User',
    agent: 'Agent',
    cost: 'Cost',
    tokens: 'Tokens',
    input: 'Input',
    cached: 'Cached input',
    output: 'Output',
    requests: 'Requests',
    quantity: 'Quantity',
    share: 'Share',
  },
  mode: { label: 'Show', cost: 'Cost', activity: 'Activity' },
  month: { label: 'Month', previous: 'Previous month', next: 'Next month' },

  total: 'Total',
  unassigned: 'Unassigned',
  otherTypes: 'Other',
  uncachedInput: 'Uncached input',
  others: (count, formatted) => (count === 1 ? '1 other' : `${formatted} others`),
  person: number => `User ${number}`,

  exactSpend: (amount, month) => `Exactly ${amount} in ${month}`,
  exactTokens: (count, formatted, month) => `${tokens(count, formatted)} in ${month}`,
  basis: (current, previous) => `${current} vs ${previous}`,
  wholeMonth: (month, amount) => `${month}: ${amount}`,
  noPreviousMonth: 'No earlier month to compare with',
  dailySummary: (largest, peak, unfinished) =>
    [
      largest && `${largest.name} makes up ${largest.share}.`,
      peak && `The highest day is ${peak.day}, with ${peak.amount}.`,
      unfinished && `Data for ${unfinished} is not complete yet.`,
    ]
      .filter(Boolean)
      .join(' '),
  nothingOnAnyDay: 'Nothing was used on any day.',
  filter: {
    shown: (shown, all, total) =>
      `${shown} of ${all} agent types shown${total === null ? '' : `: ${total}`}.`,
    showAll: 'Show all',
    showOnly: name => `Only ${name}`,
    hint: 'Click to hide or show. Shift-click or double-click to show one alone.',
  },
  rankingSummary: (leader, total) => {
    const share = leader.share && total ? `, ${leader.share} of ${total}` : '';
    return `${leader.name} leads with ${leader.amount}${share}.`;
  },
  nothingToRank: total => `${total} in all.`,
  amountOfTokens: tokens,

  idle: 'Nothing to show yet: set an endpoint or a report.',
  loading: heading => `Loading: ${heading}…`,
  stillLoading: 'Still loading. This takes longer than usual.',
  empty: month => `No usage in ${month}.`,
  none: month => `None in ${month}.`,
  unavailable: 'This source does not report these figures.',
  unauthenticated: 'Sign in again to see these figures.',
  forbidden: 'These figures are only for organisation admins.',
  problems: {
    'invalid-request': 'The server did not accept this request.',
    'not-found': 'There are no figures at this address.',
    'rate-limited': 'Too many requests just now. Try again later.',
    server: 'The server could not answer. Try again later.',
    network: 'The server cannot be reached. Check the connection and try again.',
    timeout: 'The server took too long to answer. Try again later.',
    'too-large': 'The answer is too large to show.',
    'invalid-response': 'The server answered with something other than a report, perhaps a sign-in page.',
    'invalid-data': 'The report cannot be read.',
    host: 'This page could not ask for the figures.',
    render: 'These figures could not be drawn.',
  },
  retryAfter: time => `Try again after ${time}.`,
  retry: 'Try again',

  stale: time => `Could not be updated. Figures from ${time}.`,
  mismatch: (section, expected, actual) =>
    `${section ? SECTIONS[section] : 'The parts'} add up to ${actual}, the report’s total says ${expected}.`,
  dataThrough: instant => `Data through ${instant}`,
  warnings: {
    partial_upstream: 'A part of the sources did not answer: figures may be missing.',
    stale_upstream: 'A source did not answer: some figures are older.',
    estimated_prices: 'Some costs are estimated from list prices.',
    unpriced_models: 'Some models have no price: their cost is not included.',
    timezone_unavailable: 'Days are cut in UTC.',
    slices_disagree: 'The sources contradict each other.',
    truncated: 'The source cut its answer short: figures may be missing.',
  },
  unknownWarning: 'The source reports a restriction.',
};
