import { check } from '../../../src/cli/check/check.js';
import { GOOD_HEADERS, keepsToIt, startEndpoint, type Asked } from './endpoint.js';
import { hear } from './heard.js';

export type Answer = (asked: Asked) => Response;

/** What a check of this endpoint says, and its exit code. */
export async function checked(answer: Answer, ...flags: string[]) {
  const endpoint = await startEndpoint(answer);
  const heard = hear();
  try {
    const code = await check([endpoint.url, ...flags], heard);
    return { code, said: heard.said, asked: endpoint.asked };
  } finally {
    await endpoint.close();
  }
}

/** An endpoint that keeps to the contract but for one question. */
export const but = (isMeant: (asked: Asked) => boolean, answer: Answer): Answer => {
  return asked => (isMeant(asked) ? answer(asked) : keepsToIt(asked));
};

export const json = (document: unknown, headers: Record<string, string> = GOOD_HEADERS) =>
  Response.json(document, { headers });
