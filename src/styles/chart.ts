import { css } from 'lit';

/** Columns and their legend. Colours are chosen here by a series' place, never by data. */
export const chartStyles = css`
  .body {
    --_reserved: 324px;
  }
  /* Of what is said of the days to come, a moment after the picture. */
  .place {
    block-size: 20px;
  }
  .chart {
    display: block;
    block-size: 220px;
  }
  svg {
    display: block;
    overflow: visible;
    /* Anchors follow it, so it is that of the geometry, whatever a host's own styles say. */
    direction: ltr;
  }
  svg:dir(rtl) {
    direction: rtl;
  }
  /* Runs its own way: a minus sign stays before its number. */
  text {
    unicode-bidi: plaintext;
    fill: var(--_muted);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .grid {
    fill: none;
    stroke: var(--_grid);
    shape-rendering: crispEdges;
  }
  .baseline {
    fill: none;
    stroke: var(--_muted);
    stroke-opacity: 0.5;
    shape-rendering: crispEdges;
  }
  .series {
    fill: var(--_fill);
    stroke: var(--_surface);
    stroke-width: 1px;
  }
  /* Of a day that is not in to its end: an outline that is still to be filled. */
  .unfinished {
    fill-opacity: 0.4;
    stroke: var(--_fill);
    stroke-dasharray: 3 2;
  }
  .type-0 {
    --_fill: var(--_series-1);
  }
  .type-1 {
    --_fill: var(--_series-2);
  }
  .type-2 {
    --_fill: var(--_series-3);
  }
  .type-3 {
    --_fill: var(--_series-4);
  }
  .type-4 {
    --_fill: var(--_series-5);
  }
  .type-5 {
    --_fill: var(--_series-6);
  }
  .other {
    --_fill: var(--_series-other);
  }
  .unassigned {
    --_fill: var(--_series-unassigned);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    /* Swatches line up with the words above, whatever is around them to press on. */
    margin: 0 -6px;
    min-inline-size: 0;
    padding: 0;
    list-style: none;
    font-size: 13px;
  }
  .legend li {
    min-inline-size: 0;
  }
  .legend .entry {
    display: flex;
    align-items: center;
    gap: 8px;
    box-sizing: border-box;
    max-inline-size: 100%;
    min-block-size: 24px;
    padding: 2px 6px;
    border: 0;
    border-radius: 6px;
    background: none;
    /* Two taps are a double click, not a closer look. */
    touch-action: manipulation;
  }
  .legend .entry:enabled:hover {
    background: var(--_hover);
  }
  .legend [aria-pressed='false'] bdi {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .legend [aria-pressed='false'] rect {
    fill: none;
    stroke: var(--_fill);
    stroke-width: 4px;
  }
  .filter {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
  }
  .filter > button {
    min-block-size: 24px;
    padding: 2px 0;
    border: 0;
    border-radius: 4px;
    background: none;
    font-size: 13px;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .legend bdi {
    text-align: start;
  }
  .legend .amount {
    flex: none;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .swatch {
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 3px;
    overflow: hidden;
  }
  /* Weaker than a class: patterns replace it. */
  :where(.swatch rect) {
    fill: var(--_fill);
  }
  /* Lines that may break into one more, in the wider of usual fonts. */
  @container (inline-size < 600px) {
    .body {
      --_reserved: 348px;
    }
  }
  @container (inline-size < 460px) {
    .body {
      --_reserved: 368px;
    }
  }
  @container (inline-size < 340px) {
    .body {
      --_reserved: 416px;
    }
  }
  @media (prefers-contrast: more) {
    .baseline {
      stroke-opacity: 1;
    }
  }
  @media (forced-colors: active) {
    .grid {
      stroke-opacity: 0.4;
    }
    .series,
    .swatch rect,
    .patterns pattern {
      --_fill: CanvasText;
    }
  }
`;
