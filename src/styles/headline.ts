import { css } from 'lit';

export const headlineStyles = css`
  .body {
    --_reserved: 108px;
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
  @container (inline-size < 340px) {
    .body {
      --_reserved: 130px;
    }
  }
`;
