/** The policy of the docs is the one that the demo, and every sample's page, is served with. */
import type { UserConfig } from 'vite';
import config from '../../../vite.config.js';
import type { Sample } from './samples.js';

const NAME = 'Content-Security-Policy';

/** The strictest policy that is promised to be enough. */
export const policy = String((config as UserConfig).preview?.headers?.[NAME]);

export function checkPolicy({ code }: Sample): string[] {
  const said = code.trim();
  return said === `${NAME}: ${policy}` ? [] : [`${said} is not ${policy}`];
}
