/** How much of the month's budget is used: a bar, and the same in words. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Bar } from '../charts/bars.js';
import { limitMeter } from '../charts/limit-meter.js';
import { absoluteMoney, compareMoney, ZERO } from '../contract/index.js';
import type { Formats } from '../format/formats.js';
import { furtherWords } from '../format/further.js';
import { usualDigits } from '../format/numbers.js';
import { toNumber } from '../model/amount.js';
import type { BudgetUse } from '../model/budget.js';
import { roundedParts } from '../model/rounded-parts.js';

/** The role is a property, which the browser reflects: the list of roles that attributes are checked by is older. */
export function budgetMeter(use: BudgetUse, formats: Formats): TemplateResult {
  const { budget: words } = furtherWords(formats);
  const { budget, used, share, estimate } = use;
  const expected = estimate && toNumber(estimate.total);
  const meter = limitMeter(toNumber(used), expected, toNumber(budget));
  const percent = formats.percent(share);
  return html`
    <div class="budget" part="budget">
      <div
        .role=${'meter'}
        aria-label=${words.label}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${Math.round(Math.min(Math.max(share, 0), 1) * 100)}
        aria-valuetext=${percent}
      >
        <svg class="meter" aria-hidden="true">
          <rect class="track" y="4" width="${meter.limit}%" height="8"></rect>
          ${stretch('used', meter.used)}${stretch('over', meter.over)}${stretch('expected', meter.expected)}
          ${limitLine('ground', meter.limit)}${limitLine('limit', meter.limit)}
        </svg>
      </div>
      <p class="said">
        <span>${usedOf(use, percent, formats)}</span>
        ${estimate?.isOver && !isOver(use) ? html`<span>${words.estimateIsOver}</span>` : nothing}
      </p>
    </div>
  `;
}

function stretch(className: string, { start, length }: Bar): unknown {
  return length > 0
    ? svg`<rect class=${className} x="${start}%" y="4" width="${length}%" height="8"></rect>`
    : nothing;
}

function limitLine(className: string, at: number): TemplateResult {
  return svg`<line class=${className} x1="${at}%" x2="${at}%" y1="0" y2="16"></line>`;
}

/** What is left is the difference of the figures as they are written. */
function usedOf(use: BudgetUse, percent: string, formats: Formats): string {
  const { budget: words } = furtherWords(formats);
  const { budget, used, remaining } = use;
  const { locale, currency, money } = formats;
  const digits = usualDigits(locale, currency);
  const left = roundedParts([remaining], digits, { now: budget, before: used })?.total ?? remaining;
  if (left === ZERO) return words.spent(percent, money(budget));
  return isOver(use)
    ? words.over(percent, money(budget), money(absoluteMoney(left)))
    : words.left(percent, money(budget), money(left));
}

function isOver({ budget, used }: BudgetUse): boolean {
  return compareMoney(used, budget) > 0;
}
