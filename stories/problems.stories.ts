/** Why there are no figures, type by type, as the whole view says it. */
import { english } from '../src/format/english.js';
import {
  brokenHost,
  impatientClient,
  json,
  noConnection,
  problem,
  signInPage,
  tooLarge,
} from './support/clients.js';
import { renderElement, type ElementMeta, type ElementStory } from './support/element-story.js';
import { shows } from './support/expectations.js';
import { asking } from './support/widget-states.js';

const { problems } = english;

const meta: ElementMeta = { title: 'View/Problems', component: 'consumption-view', render: renderElement };
export default meta;

export const InvalidRequest: ElementStory = {
  ...asking(problem(400, 'invalid_month')),
  play: shows('error', problems['invalid-request']),
};

export const MixedCurrency: ElementStory = {
  ...asking(problem(422, 'mixed_currency')),
  play: shows('error', problems['invalid-request']),
};

export const NotFound: ElementStory = {
  ...asking(problem(404, 'not_found')),
  play: shows('error', problems['not-found']),
};

/** With the time from which another try is welcome. */
export const RateLimited: ElementStory = {
  ...asking(problem(429, 'rate_limited', { 'retry-after': '600' })),
  play: shows('error', problems['rate-limited'], /Try again after .+\./),
};

export const UpstreamRateLimited: ElementStory = {
  ...asking(problem(503, 'upstream_rate_limited', { 'retry-after': '600' })),
  play: shows('error', problems['rate-limited'], /Try again after .+\./),
};

export const UpstreamTimeout: ElementStory = {
  ...asking(problem(504, 'upstream_timeout')),
  play: shows('error', problems.server),
};

export const NoConnection: ElementStory = {
  ...asking(noConnection),
  play: shows('error', problems.network),
};

export const Timeout: ElementStory = {
  args: { endpoint: '/api/consumption' },
  parameters: { client: impatientClient },
  play: shows('error', problems.timeout),
};

export const TooLarge: ElementStory = { ...asking(tooLarge), play: shows('error', problems['too-large']) };

/** A sign-in page where a report should be. */
export const NotJson: ElementStory = {
  ...asking(signInPage),
  play: shows('error', problems['invalid-response']),
};

/** JSON, but not of the contract. */
export const InvalidData: ElementStory = {
  ...asking(json({ schema_version: '2.0' })),
  play: shows('error', problems['invalid-data']),
};

/** The host's own callback threw. */
export const Host: ElementStory = {
  args: { endpoint: '/api/consumption' },
  parameters: { client: brokenHost },
  play: shows('error', problems.host),
};
