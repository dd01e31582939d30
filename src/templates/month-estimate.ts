/** What a running month will probably come to, and what that is worked out from. */
import { html, nothing, type TemplateResult } from 'lit';
import { estimateFormat, listOfDays } from '../format/estimates.js';
import type { Formats } from '../format/formats.js';
import { furtherWords } from '../format/further.js';
import type { Projection } from '../model/projection.js';

export function monthEstimate(
  { measure, month, total, basis }: Projection,
  formats: Formats,
): TemplateResult {
  const { estimate } = furtherWords(formats);
  const { days, previousMonth, unusual } = basis;
  const rhythmOf = previousMonth && formats.month(previousMonth);
  return html`
    <p class="estimate" part="estimate">
      <span class="estimated"
        >${estimate.month(formats.month(month), estimateFormat(measure, formats)(total))}</span
      >
      <span class="basis">${estimate.basis(days, formats.count(days), rhythmOf)}</span>
      ${
        unusual.length > 0
          ? html`<span class="basis">${estimate.unusual(unusual.length, listOfDays(unusual, formats))}</span>`
          : nothing
      }
    </p>
  `;
}
