import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { problemResponse } from '../../../src/server/responses.js';
import { toNodeListener } from '../../../src/server/node.js';
import { februaryReport, onlyTotals } from '../../fixtures/reports.js';

/** What an endpoint was asked. */
export interface Asked {
  readonly month: string | null;
  readonly headers: Headers;
}

export interface Endpoint {
  /** Its address, with a query of its own. */
  readonly url: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

export const GOOD_HEADERS = {
  'Content-Type': 'application/json',
  'Cache-Control': 'private, no-cache',
  ETag: '"1"',
  Vary: 'Authorization, Cookie',
};

/** A report of the month that is asked for; of one without usage, one without usage. */
export function reportOf(month: string | null): object {
  const report = februaryReport();
  if (month === null || month === report.period.month) return report;
  const period = { ...report.period, month, start: `${month}-01`, end: `${month.slice(0, -1)}2-01` };
  return { ...onlyTotals(), period, totals: { cost: '0', total_tokens: 0 }, previous: null, budget: null };
}

/** As the contract has it. */
export function keepsToIt({ month, headers }: Asked): Response {
  if (month === 'not-a-month') return problemResponse('invalid_month');
  if (headers.get('if-none-match') === '"1"')
    return new Response(null, { status: 304, headers: GOOD_HEADERS });
  return Response.json(reportOf(month), { headers: GOOD_HEADERS });
}

/** On a free port of this machine; `answer` is what is wrong with it. */
export async function startEndpoint(
  answer: (asked: Asked) => Response | Promise<Response>,
): Promise<Endpoint> {
  const asked: Asked[] = [];
  return startServer(
    toNodeListener(async request => {
      const question = { month: new URL(request.url).searchParams.get('month'), headers: request.headers };
      asked.push(question);
      return answer(question);
    }),
    asked,
  );
}

async function startServer(
  listener: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  asked: readonly Asked[],
): Promise<Endpoint> {
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/consumption?tenant=7`,
    asked,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
