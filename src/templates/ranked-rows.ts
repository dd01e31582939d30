import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Bar } from '../charts/bars.js';
import type { Link } from '../format/href.js';

/** The name leads somewhere. */
export interface RowLink extends Link {
  readonly onPick: () => void;
}

export interface RankedRowView {
  readonly name: string;
  readonly link: RowLink | null;
  /** Beside the name, quieter. */
  readonly detail: string | null;
  readonly amount: string;
  readonly share: string | null;
  /** Others and Unassigned: not one thing, so without a bar and quieter. */
  readonly rest: boolean;
  readonly bars: readonly { readonly bar: Bar; readonly className: string }[];
}

/** A ranking in HTML, each ranked row with a bar on a scale that all of them share. */
export function rankedRows(rows: readonly RankedRowView[]): TemplateResult {
  return html`<ol class="ranking" part="ranking" role="list">
    ${rows.map(rankedRow)}
  </ol>`;
}

function rankedRow({ name, link, detail, amount, share, rest, bars }: RankedRowView): TemplateResult {
  return html`
    <li class="row ${rest ? 'rest' : ''}" part="row">
      <span class="name"
        >${rowTitle(name, link)}${detail ? html` <bdi class="detail">${detail}</bdi>` : nothing}</span
      >
      <span class="amount"
        ><span class="value">${amount}</span
        >${share === null ? nothing : html` <span class="share">${share}</span>`}</span
      >
      ${
        bars.length === 0
          ? nothing
          : html`
              <svg class="bar" part="bar" aria-hidden="true">
                ${bars.map(
                  ({ bar, className }) =>
                    svg`<rect class=${className} x="${bar.start}%" width="${bar.length}%" height="100%"></rect>`,
                )}
              </svg>
            `
      }
    </li>
  `;
}

function rowTitle(name: string, link: RowLink | null): TemplateResult {
  if (!link) return html`<bdi>${name}</bdi>`;
  const { href, leaves, onPick } = link;
  // Another origin need not know which page its visitor comes from.
  const rel = leaves ? 'noopener noreferrer' : nothing;
  return html`<a part="link" href=${href} rel=${rel} @click=${onPick}><bdi>${name}</bdi></a>`;
}

export interface KindEntry {
  readonly className: string;
  readonly name: string;
}

/** What the parts of the bars are. */
export function barKinds(kinds: readonly KindEntry[]): TemplateResult {
  return html`
    <ul class="kinds" part="legend">
      ${kinds.map(
        ({ className, name }) => html`
          <li>
            <svg aria-hidden="true"><rect class=${className} width="100%" height="100%"></rect></svg>${name}
          </li>
        `,
      )}
    </ul>
  `;
}
