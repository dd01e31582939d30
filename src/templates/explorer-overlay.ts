import { html, nothing, svg, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Box } from '../charts/frame.js';
import { tooltip, type TooltipContent } from './tooltip.js';

export interface ExplorerOverlay {
  readonly label: string;
  readonly hint: string;
  readonly orientation: 'horizontal' | 'vertical';
  readonly option: OverlayOption;
  /** Under the tooltip's subject. */
  readonly highlight: Box | null;
  /** Around the datum that has the focus. */
  readonly ring: Box | null;
  readonly tooltip: TooltipContent | null;
  /** "hint" where the browser knows it: Escape and a press elsewhere close it there, without a listener of ours. */
  readonly popover: 'hint' | 'manual';
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onToggle: (event: ToggleEvent) => void;
}

export interface OverlayOption {
  /** Another one for every other thing to say. */
  readonly id: string;
  readonly text: string;
  /** `null` for the chart as a whole. */
  readonly place: { readonly position: number; readonly of: number } | null;
}

/**
 * Lies over a chart and lets pointers through. For assistive technology a list box, as screen readers leave its arrow
 * keys to it and read its active option: the one that there is. The next one is another element, which is why it is
 * read, once and at once, without a live region.
 */
export function explorerOverlay({
  label,
  hint,
  orientation,
  option,
  highlight,
  ring,
  tooltip: content,
  popover,
  onKey,
  onFocus,
  onBlur,
  onToggle,
}: ExplorerOverlay): TemplateResult {
  const { id, text, place } = option;
  return html`
    <div class="explorer">
      <svg class="marks" aria-hidden="true">
        ${highlight ? svg`<path class="highlight" d=${outline(highlight, 0)}></path>` : nothing}
        ${
          ring
            ? svg`<path class="ring-ground" d=${outline(ring, 1)}></path><path class="ring" d=${outline(ring, 1)}></path>`
            : nothing
        }
      </svg>
      <div
        class="listbox ${ring ? 'entered' : ''}"
        role="listbox"
        tabindex="0"
        aria-label=${label}
        aria-description=${hint}
        aria-orientation=${orientation}
        aria-activedescendant=${id}
        @keydown=${onKey}
        @focus=${onFocus}
        @blur=${onBlur}
      >
        ${keyed(
          id,
          html`<div
            id=${id}
            class="visually-hidden"
            role="option"
            aria-selected="true"
            aria-posinset=${place?.position ?? nothing}
            aria-setsize=${place?.of ?? nothing}
          >
            ${text}
          </div>`,
        )}
      </div>
      <div class="tooltip floating" popover=${popover} aria-hidden="true" @toggle=${onToggle}>
        ${content ? html`<div class="content">${tooltip(content)}</div>` : nothing}
      </div>
    </div>
  `;
}

/** What is too small to be seen still has a ring. */
const LEAST = 4;

function outline({ x, y, width, height }: Box, outset: number): string {
  const [wide, high] = [Math.max(width, LEAST), Math.max(height, LEAST)];
  const [left, top] = [x - (wide - width) / 2 - outset, y - (high - height) / 2 - outset];
  return `M${left},${top}h${wide + 2 * outset}v${high + 2 * outset}h${-wide - 2 * outset}Z`;
}
