import { html, svg, type TemplateResult } from 'lit';

/** A pattern for each class of marks but the first, which is solid, and Unassigned, which is bare. */
export const seriesPatterns = patterns({
  'type-1': 'M0,0L6,6M-1,5L1,7M5,-1L7,1',
  'type-2': 'M0,1H2M3,4H5',
  'type-3': 'M0,1H6M0,4H6',
  'type-4': 'M0,6L6,0M-1,1L1,-1M5,7L7,5',
  'type-5': 'M1,0V6M4,0V6',
  other: 'M0,1.5H6M1.5,0V6',
});

/** Of input, cached input and output: the first is solid. */
export const kindPatterns = patterns({
  cached: 'M0,0L6,6M-1,5L1,7M5,-1L7,1',
  output: 'M0,1H2M3,4H5',
});

/** Where colours cannot tell marks apart, their style sheet fills them with these; on a ground that hides the grid. */
function patterns(paths: Readonly<Record<string, string>>): TemplateResult {
  return html`
    <svg class="patterns" aria-hidden="true">
      ${Object.entries(paths).map(
        ([name, path]) => svg`
          <pattern id="pattern-${name}" class=${name} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6"></rect><path d=${path}></path>
          </pattern>`,
      )}
    </svg>
  `;
}
