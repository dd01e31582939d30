import { css } from 'lit';

export const rankingStyles = css`
  /* Five rows, the others and Unassigned. */
  .body {
    --_reserved: 328px;
  }
  .ranking {
    display: grid;
    gap: 10px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 12px;
  }
  .row .name {
    display: flex;
    flex-wrap: wrap;
    gap: 0 6px;
    min-inline-size: 0;
  }
  .row .detail {
    color: var(--_muted);
  }
  /* As tall as a target has to be, without moving the rows apart. */
  .row a {
    display: flex;
    min-inline-size: 0;
    margin-block: -2px;
    padding-block: 2px;
    border-radius: 4px;
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_muted);
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .row a:hover {
    text-decoration-color: currentColor;
    text-decoration-thickness: 2px;
  }
  /* Above the bar, which begins where the ring ends. */
  .row a:focus-visible {
    position: relative;
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .row .amount {
    font-variant-numeric: tabular-nums;
    text-align: end;
    unicode-bidi: isolate;
  }
  .row .share {
    display: inline-block;
    min-inline-size: 5.2ch;
    margin-inline-start: 8px;
    color: var(--_muted);
  }
  .bar {
    grid-column: 1 / -1;
    display: block;
    inline-size: 100%;
    block-size: 8px;
    border-radius: 4px;
    background: var(--_grid);
  }
  :host(:dir(rtl)) .bar {
    transform: scaleX(-1);
  }
  .whole {
    --_fill: var(--_accent);
  }
  .rest .name {
    color: var(--_muted);
  }
  .input {
    --_fill: var(--_input);
  }
  .cached {
    --_fill: var(--_cached);
  }
  .output {
    --_fill: var(--_output);
  }
  rect {
    fill: var(--_fill);
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 13px;
  }
  .kinds li {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .kinds svg {
    inline-size: 10px;
    block-size: 10px;
    border-radius: 3px;
  }
  /* The sentence in two lines. */
  @container (inline-size < 440px) {
    .body {
      --_reserved: 348px;
    }
  }
  /* What it was counted in only in the table; at last, name and amount one above the other. */
  @container (inline-size < 340px) {
    .row .detail {
      display: none;
    }
  }
  @container (inline-size < 240px) {
    .row {
      grid-template-columns: minmax(0, 1fr);
      gap: 2px;
    }
  }
  @media print {
    :host {
      break-inside: avoid;
    }
  }
  @media print, (prefers-contrast: more), (forced-colors: active) {
    .bar {
      outline: 1px solid var(--_border);
      outline-offset: -1px;
      background: none;
    }
  }
  @media (forced-colors: active) {
    .input,
    .cached,
    .output {
      --_fill: CanvasText;
    }
  }
`;

/** Three rows, and none that sums up. */
export const fewRowsStyles = css`
  .body {
    --_reserved: 184px;
  }
  /* The sentence, and the longest name, in two lines. */
  @container (inline-size < 440px) {
    .body {
      --_reserved: 224px;
    }
  }
`;
