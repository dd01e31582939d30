import { createConsumptionHandler, type Authorize, type ConsumptionHandler } from '../../src/server/index.js';
import { openUsage } from '../../src/cli/serve/open-usage.js';
import { SILENT, type Telling } from '../../src/cli/terminal.js';
import { MODEL_NAMES } from '../sample/catalog.js';
import { SAMPLE_ORGANIZATION } from '../sample/sample-organization.js';
import type { Flags } from './flags.js';
import { openSample } from './sample-usage.js';

/** The handler over the sample or the user's file, and how to let go of it. */
export interface DemoHandler {
  readonly handler: ConsumptionHandler;
  close(): void;
}

export async function openDemoHandler(
  flags: Pick<Flags, 'data' | 'organization' | 'currency' | 'now'>,
  telling: Telling = SILENT,
): Promise<DemoHandler> {
  const { data, now } = flags;
  const { say } = telling;
  const { source, organization } =
    data === null
      ? { source: await openSample(say), organization: SAMPLE_ORGANIZATION }
      : await openUsage([data], flags, telling);
  const handler = createConsumptionHandler({
    source,
    authorize: demoAuthorize(organization),
    modelNames: MODEL_NAMES,
    onError: error => say(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    ...(now !== null && { now: () => now }),
  });
  return { handler, close: () => source.close() };
}

/**
 * Stands in for the host app's session: everybody is the admin of one organisation, except a member, who says so in
 * the header "x-demo-role" or the cookie "demo-role" and gets the host's own refusal.
 */
function demoAuthorize(organization: string): Authorize {
  return ({ headers }) => {
    const isMember =
      headers.get('x-demo-role') === 'member' ||
      /(^|;\s*)demo-role=member(;|$)/.test(headers.get('cookie') ?? '');
    return isMember ? forbidden() : { organization };
  };
}

function forbidden(): Response {
  const problem = {
    type: 'about:blank',
    title: 'Not allowed to see this',
    status: 403,
    detail: 'Only admins of the organisation may see what it spends.',
    code: 'forbidden',
  };
  return Response.json(problem, {
    status: 403,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
