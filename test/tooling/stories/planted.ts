/** Faults that are planted in a page, for the checks of the stories to find. */
import { expect, fixture } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import { inspect } from '../../../scripts/stories/in-page/inspect.js';
import { needs, type Needed } from '../../support/needs.js';

/** The markup in a shadow root, because all that is checked lives in one. */
export async function planted(markup: string): Promise<Element> {
  const root = await fixture<HTMLElement>('<div style="background: white; padding: 30px"></div>');
  const host = root.appendChild(document.createElement('section'));
  host.style.cssText = 'display: block; inline-size: 400px; font: 14px/20px sans-serif; color: black';
  host.attachShadow({ mode: 'open' }).innerHTML = markup;
  return root;
}

async function found(markup: string): Promise<string[]> {
  const findings = await inspect(await planted(markup));
  return findings.map(({ check, detail }) => `${check}: ${detail}`);
}

export const svg = (inside: string, attributes = '') =>
  `<svg role="img" aria-label="A chart" width="400" height="100" ${attributes}>${inside}</svg>`;

interface Case {
  readonly what: string;
  readonly markup: string;
  /** The beginning of the only finding; without one there is nothing to find. */
  readonly finds?: string;
  readonly needs?: Needed;
}

export function checks(subject: string, cases: readonly Case[]): void {
  describe(subject, () => {
    for (const { what, markup, finds, needs: needed } of cases) {
      it(`${finds === undefined ? 'lets pass' : 'finds'} ${what}`, async function () {
        if (needed !== undefined) await needs(this, needed);
        const findings = await found(markup);
        expect(findings, findings.join(' · ')).to.have.length(finds === undefined ? 0 : 1);
        if (finds !== undefined) expect(findings[0]).to.match(new RegExp(`^${finds}`));
      });
    }
  });
}
