import { css } from 'lit';

/** Below a headline: what a running month may come to. */
export const outlookStyles = css`
  .estimate {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .estimate > span {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }
  .estimated {
    font-weight: 600;
  }
`;
