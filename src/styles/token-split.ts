import { css } from 'lit';

/** A bar of three kinds, and their figures in columns where there is room. */
export const tokenSplitStyles = css`
  .split {
    display: grid;
    gap: 8px;
  }
  .split .bar {
    display: block;
    inline-size: 100%;
    block-size: 8px;
    border-radius: 4px;
    overflow: hidden;
  }
  :host(:dir(rtl)) .split .bar {
    transform: scaleX(-1);
  }
  .split .input {
    --_fill: var(--_input);
  }
  .split .cached {
    --_fill: var(--_cached);
  }
  .split .output {
    --_fill: var(--_output);
  }
  /* Weaker than a class: patterns replace it. */
  :where(.split rect) {
    fill: var(--_fill);
  }
  .split .kinds {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 4px 16px;
    margin: 0;
    font-size: 13px;
  }
  .kinds > div {
    display: flex;
    flex-direction: column;
  }
  .kinds dt {
    display: flex;
    align-items: baseline;
    gap: 8px;
    color: var(--_muted);
  }
  .kinds dt svg {
    inline-size: 10px;
    block-size: 10px;
    border-radius: 3px;
    overflow: hidden;
  }
  .kinds dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .kinds .share {
    margin-inline-start: 4px;
    color: var(--_muted);
  }
  @container (inline-size >= 520px) {
    .split .kinds {
      grid-template-columns: repeat(4, auto);
    }
  }
  /* One below the other: then each takes one line, if it can. */
  @container (inline-size < 252px) {
    .split .kinds {
      grid-template-columns: minmax(0, 1fr);
    }
    .kinds > div {
      flex-flow: row wrap;
      gap: 0 8px;
    }
  }
  @media (forced-colors: active) {
    .split :is(.input, .cached, .output),
    .patterns pattern {
      --_fill: CanvasText;
    }
  }
`;
