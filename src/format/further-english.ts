import type { FurtherMessages } from './further-messages.js';

export const furtherEnglish: FurtherMessages = {
  figures: 'Show as table',
  costPerMillion: 'Cost per 1M tokens',
  totalShown: 'Total shown',
};
