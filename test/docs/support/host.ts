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
    function senderOf(request: Request): Promise<{ organization: string } | null>;
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
  globalThis.senderOf = async () => ({ organization: 'acme' });
  globalThis.origin = process.env.ORIGIN;
`;
