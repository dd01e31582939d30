import { html, nothing } from 'lit';
import type { Report } from '../contract/index.js';

/** Where the estimate of a running month will stand, before it is here: nothing moves when it comes. */
export function heldPlace(report: Report | null): unknown {
  return report?.period.complete ? nothing : html`<div class="place"></div>`;
}
