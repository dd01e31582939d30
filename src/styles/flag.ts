import { css } from 'lit';

/** What the reader has to know about the figures: their flaws, and up to when they are. */
export const flagStyles = css`
  .flag {
    padding: 5px 9px;
    /* What is left of it where backgrounds are not drawn: in forced colours and on paper. */
    border: 1px solid color-mix(in srgb, currentcolor 25%, transparent);
    border-radius: 6px;
    background: var(--_caution-surface);
    color: var(--_caution);
    font-size: 13px;
    line-height: 18px;
    unicode-bidi: plaintext;
  }
  .freshness {
    min-block-size: 20px;
    color: var(--_muted);
    font-size: 13px;
    unicode-bidi: plaintext;
  }
`;
