import { css } from 'lit';

/** A bar up to the limit, or beyond it; the limit is a line. */
export const budgetMeterStyles = css`
  .budget {
    display: grid;
    gap: 4px;
  }
  .meter {
    display: block;
    inline-size: 100%;
    block-size: 16px;
    overflow: visible;
  }
  :host(:dir(rtl)) .meter {
    transform: scaleX(-1);
  }
  .meter .track {
    fill: var(--_grid);
  }
  .meter .used {
    fill: var(--_accent);
  }
  .meter .over {
    fill: var(--_caution);
  }
  /* As columns of days to come: an outline that is still to be filled. */
  .meter .expected {
    fill: var(--_surface);
    stroke: var(--_muted);
    stroke-dasharray: 3 2;
  }
  .meter line {
    stroke: var(--_text);
    stroke-width: 2px;
  }
  /* Whatever the line crosses, it stands on the surface. */
  .meter .ground {
    stroke: var(--_surface);
    stroke-width: 6px;
  }
  .said {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    color: var(--_muted);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .said > span {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }
  .said > span + span {
    color: var(--_text);
    font-weight: 600;
  }
  @media print, (prefers-contrast: more), (forced-colors: active) {
    .meter .track {
      fill: none;
      stroke: var(--_border);
    }
  }
  @media (forced-colors: active) {
    .meter .over {
      fill: Highlight;
    }
  }
`;
