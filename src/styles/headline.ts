import { css } from 'lit';

export const headlineStyles = css`
  /* With why it changed; of a running month, with what it will come to. */
  .body {
    --_reserved: 144px;
    --_running: 160px;
  }
  /* Of what comes a moment after the picture. */
  .body:has(.place) {
    min-block-size: var(--_running);
  }
  .figure {
    overflow-wrap: anywhere;
    font-size: 36px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.02em;
    line-height: 44px;
  }
  .comparison {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 10px;
  }
  /* A sign stands before its number, also among words from right to left. */
  .change {
    direction: ltr;
    unicode-bidi: isolate;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .basis {
    color: var(--_muted);
  }
  .summary {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 20px;
  }
  @container (inline-size < 440px) {
    .body {
      --_reserved: 166px;
      --_running: 202px;
    }
  }
  @container (inline-size < 290px) {
    .body {
      --_reserved: 188px;
      --_running: 224px;
    }
  }
`;

/** With the kinds of tokens: in one row, in two, or one below the other. */
export const tokenHeadlineStyles = css`
  .body {
    --_reserved: 176px;
    --_running: 228px;
  }
  @container (inline-size < 520px) {
    .body {
      --_reserved: 220px;
      --_running: 272px;
    }
  }
  @container (inline-size < 420px) {
    .body {
      --_reserved: 242px;
      --_running: 314px;
    }
  }
  @container (inline-size < 290px) {
    .body {
      --_reserved: 264px;
      --_running: 336px;
    }
  }
`;
