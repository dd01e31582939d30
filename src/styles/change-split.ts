import { css } from 'lit';

/** Rows of causes, each on one line with its bar where there is room. */
export const changeSplitStyles = css`
  .causes {
    display: grid;
    gap: 10px;
    margin: 0;
    font-size: 13px;
  }
  .cause {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 12px;
  }
  .cause.sum {
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_border);
  }
  .cause dt,
  .cause.sum .value {
    font-weight: 600;
  }
  .cause dd {
    margin: 0;
  }
  /* Its bar and its figure are two cells of the row. */
  .cause .amount {
    display: contents;
  }
  .cause .value {
    grid-area: 1 / 2;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .cause svg {
    grid-column: 1 / -1;
    display: block;
    inline-size: 100%;
    block-size: 16px;
    overflow: visible;
  }
  :host(:dir(rtl)) .cause svg {
    transform: scaleX(-1);
  }
  .cause .sentence {
    grid-column: 1 / -1;
    color: var(--_muted);
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }
  .cause .more {
    fill: var(--_accent);
  }
  .cause .less {
    fill: var(--_output);
  }
  .cause line {
    stroke: var(--_muted);
    shape-rendering: crispEdges;
  }
  @container (inline-size >= 460px) {
    .causes {
      grid-template-columns: minmax(0, 1fr) minmax(80px, 140px) auto;
    }
    .cause {
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
      align-items: center;
    }
    .cause .value {
      grid-area: 1 / 3 / span 2;
    }
    .cause svg {
      grid-area: 1 / 2 / span 2;
    }
    .cause .sentence {
      grid-column: 1;
    }
  }
  @media (forced-colors: active) {
    .cause :is(.more, .less) {
      fill: CanvasText;
    }
    .cause line {
      stroke: CanvasText;
    }
  }
`;
