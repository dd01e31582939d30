import { css } from 'lit';

/**
 * The public tokens, all optional, each with its default: the one list of them. They are read here into private ones
 * and never declared, so that a value set on any ancestor arrives. The host page's `color-scheme` decides between
 * light and dark. Series keep 3 : 1 against the surface in both, and stay apart for colour-blind readers.
 */
export const tokens = css`
  :host {
    --_font: var(--consumption-font, inherit);
    --_text: var(--consumption-text, light-dark(#1b1f27, #e8eaf0));
    --_muted: var(--consumption-muted, light-dark(#5c6370, #a2a9b6));
    --_surface: var(--consumption-surface, light-dark(#ffffff, #171a21));
    --_border: var(--consumption-border, light-dark(#e3e6eb, #2b303b));
    --_grid: var(--consumption-grid, light-dark(#eceef2, #262b35));
    --_hover: var(--consumption-hover, light-dark(#f4f5f8, #20242d));
    --_accent: var(--consumption-accent, light-dark(#6259e0, #8f89f7));
    --_focus: var(--consumption-focus, light-dark(#1d4ed8, #a5b4ff));
    --_caution: var(--consumption-caution, light-dark(#8a4b08, #f0b35a));
    --_caution-surface: var(--consumption-caution-surface, light-dark(#fdf5e6, #2c2417));
    --_radius: var(--consumption-radius, 12px);
    --_padding: var(--consumption-padding, 20px);
    --_series-1: var(--consumption-series-1, light-dark(#6259e0, #6a63ee));
    --_series-2: var(--consumption-series-2, light-dark(#1e7d64, #2cc9a0));
    --_series-3: var(--consumption-series-3, light-dark(#d27b00, #dc7a36));
    --_series-4: var(--consumption-series-4, light-dark(#a53c8b, #e396e8));
    --_series-5: var(--consumption-series-5, light-dark(#6c5f05, #efd93c));
    --_series-6: var(--consumption-series-6, light-dark(#622320, #95595c));
    --_series-other: var(--consumption-series-other, light-dark(#3e424b, #d9dee8));
    --_series-unassigned: var(--consumption-series-unassigned, light-dark(#8d919b, #838791));
    --_input: var(--consumption-input, var(--_accent));
    --_cached: var(--consumption-cached, light-dark(#847be5, #6d66d6));
    --_output: var(--consumption-output, light-dark(#1e7d64, #2cc9a0));
  }
`;
