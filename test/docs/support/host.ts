/** What samples leave to the host application, by the names that they call it by. */

/** For the compiler. */
export const DECLARATIONS = `
  export {};
  declare global {
    function currentToken(): Promise<string>;
    function renewToken(): Promise<void>;
    function tokenOf(organization: string): Promise<string>;
    function showBanner(text: string): void;
    function openProfile(id: string): void;
    function isAdmin(request: Request): Promise<boolean>;
    function sessionOf(request: Request): Promise<{ isAdmin: boolean; organization: string } | null>;
    const origin: string;
  }
`;

/** Modules of the host's that samples import. */
export const MODULES: Readonly<Record<string, string>> = {
  './consumption-italian.js': `export const italian = { messages: { view: 'Consumo' } };`,
  './source.js': `
    import { duckdbSource, readRecords } from 'consumption-elements/server/duckdb';
    export const source = await duckdbSource();
    const call = { time: '2025-02-03T10:00:00Z', model: 'm', input_tokens: 80, output_tokens: 20, cost: '1' };
    await source.load(readRecords([call]), { organization: 'acme' });
  `,
};

/** What they import where nothing but Web standards is there; of Hono, the little of it that they call. */
export const EDGE_MODULES: Readonly<Record<string, string>> = {
  './source.js': `
    const totals = {
      cost: '1',
      total_tokens: 100,
      input_tokens: 80,
      cache_read_input_tokens: null,
      cache_creation_input_tokens: null,
      output_tokens: 20,
      requests: 1,
    };
    export const source = {
      describe: async ({ organization, timezone }) => ({
        timezone,
        currency: 'USD',
        available: organization === 'acme' ? { from: '2025-02', to: '2025-02' } : null,
        agentTypes: [],
        warnings: [],
      }),
      month: async () => ({
        totals,
        daily: [{ date: '2025-02-03', agent_type: null, cost: '1', total_tokens: 100 }],
        models: null,
        services: null,
        users: null,
        agents: null,
        coverage: { cost: 'billed', agent_types: 'none', users: 'none', agents: 'none', services: 'none' },
        dataThrough: new Date('2025-02-03T10:00:00Z'),
        warnings: [],
      }),
    };
  `,
  hono: `
    export class Hono {
      #routes = new Map();
      get(path, answer) {
        this.#routes.set(path, answer);
        return this;
      }
      fetch = async request => {
        const answer = request.method === 'GET' && this.#routes.get(new URL(request.url).pathname);
        return answer ? answer({ req: { raw: request } }) : new Response('404 Not Found', { status: 404 });
      };
    }
  `,
};

/**
 * For a page, where it runs before everything else. A sample that renews its token is given one that has expired first:
 * by `renewToken` where it calls that, else by being asked for a second time.
 */
export function browserHost(code: string): string {
  return `
    globalThis.called = [];
    const renews = ${/\bonUnauthenticated\b/.test(code)}, byCall = ${/\brenewToken\b/.test(code)};
    let isFresh = !renews;
    globalThis.currentToken = async () => {
      called.push('currentToken');
      const token = isFresh ? 'fresh' : 'expired';
      if (!byCall) isFresh = true;
      return token;
    };
    globalThis.renewToken = async () => { called.push('renewToken'); isFresh = true; };
    globalThis.tokenOf = async organization => { called.push('tokenOf'); return organization; };
    globalThis.showBanner = () => void called.push('showBanner');
    globalThis.openProfile = id => void called.push('openProfile ' + id);
  `;
}

/** For Node: everybody is signed in. */
export const SERVER_HOST = `
  globalThis.isAdmin = async () => true;
  globalThis.sessionOf = async () => ({ isAdmin: true, organization: 'acme' });
  globalThis.origin = process.env.ORIGIN;
`;
