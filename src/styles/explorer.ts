import { css } from 'lit';

/** What lies over a chart while it is read: a highlight, the ring of the focus, the tooltip. */
export const explorerStyles = css`
  .chart,
  .rows {
    position: relative;
  }
  .explorer,
  .marks,
  .listbox {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .marks {
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  .highlight {
    fill: var(--_text);
    fill-opacity: 0.06;
  }
  /* Whatever is beside the ring, it stands on the surface. */
  .ring-ground,
  .ring {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 6px;
    stroke-linejoin: round;
  }
  .ring {
    stroke: var(--_focus);
    stroke-width: 2px;
  }
  .listbox {
    border-radius: 4px;
    outline: none;
  }
  .listbox:focus:not(.entered) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .tooltip {
    max-inline-size: min(360px, 100vw - 16px);
    padding: 0;
    overflow: visible;
    font-size: 13px;
    line-height: 18px;
    pointer-events: auto;
  }
  /* The pointer comes over to it without leaving what it is about. */
  .tooltip::before {
    content: '';
    position: absolute;
    z-index: -1;
    inset: -9px -15px;
  }
  .content {
    max-block-size: calc(100vh - 18px);
    padding: 10px 12px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .tooltip .title {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    margin-block-end: 6px;
    font-weight: 600;
  }
  .tooltip .title bdi {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .tooltip .title span {
    color: var(--_muted);
    font-weight: 400;
  }
  .lines {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: 3px 12px;
  }
  .figures-3 {
    grid-template-columns: minmax(0, 1fr) auto auto auto;
  }
  .line {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: baseline;
  }
  .line .label {
    display: flex;
    align-items: baseline;
    gap: 8px;
    min-inline-size: 0;
  }
  .line bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .line .swatch {
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 3px;
    overflow: hidden;
  }
  .line .swatch.none {
    visibility: hidden;
  }
  .line .figure {
    font-variant-numeric: tabular-nums;
    /* Digits have their ones on the right, whichever way the page runs. */
    text-align: right;
    white-space: nowrap;
  }
  .line .figure ~ .figure {
    color: var(--_muted);
  }
  .line.current {
    background: var(--_hover);
    box-shadow:
      -6px 0 0 var(--_hover),
      6px 0 0 var(--_hover);
  }
  .line.sum {
    padding-block-start: 5px;
    border-block-start: 1px solid var(--_border);
    margin-block-start: 2px;
    font-weight: 600;
  }
  .line.sum .figure ~ .figure {
    font-weight: 400;
  }
  @media (forced-colors: active) {
    .highlight {
      fill: none;
      stroke: Highlight;
    }
    .line.current {
      outline: 1px solid Highlight;
      outline-offset: 1px;
    }
    .ring-ground {
      stroke: Canvas;
    }
    .ring {
      stroke: Highlight;
    }
  }
  @media print {
    .explorer {
      display: none;
    }
  }
`;
