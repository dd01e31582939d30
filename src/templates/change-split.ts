/** Why spend has changed: what each cause adds or takes, from a zero line that all share. */
import { html, type TemplateResult } from 'lit';
import type { Bar } from '../charts/bars.js';

export interface ChangeRow {
  readonly name: string;
  /** Signed; the rows' amounts add up to the total's. */
  readonly amount: string;
  readonly sentence: string;
  readonly bar: Bar;
  readonly isLess: boolean;
}

export interface ChangeView {
  readonly rows: readonly ChangeRow[];
  readonly total: ChangeRow;
  /** Where the zero line is, in percent from the start. */
  readonly zero: number;
}

export function changeSplit({ rows, total, zero }: ChangeView, id: string): TemplateResult {
  return html`
    <dl class="causes" part="causes" id=${id}>
      ${rows.map(row => cause(row, zero, ''))}${cause(total, zero, 'sum')}
    </dl>
  `;
}

function cause(
  { name, amount, sentence, bar, isLess }: ChangeRow,
  zero: number,
  kind: string,
): TemplateResult {
  return html`
    <div class="cause ${kind}">
      <dt>${name}</dt>
      <dd class="amount">
        <svg aria-hidden="true">
          <rect
            class=${isLess ? 'less' : 'more'}
            x="${bar.start}%"
            y="4"
            width="${bar.length}%"
            height="8"
          ></rect>
          <line x1="${zero}%" x2="${zero}%" y1="0" y2="16"></line></svg
        ><span class="value">${amount}</span>
      </dd>
      <dd class="sentence">${sentence}</dd>
    </div>
  `;
}
