import { css } from 'lit';

/** A sentence that the reader has to know about the figures. */
export const flagStyles = css`
  .flag {
    padding: 6px 10px;
    border-radius: 6px;
    background: var(--_caution-surface);
    color: var(--_caution);
    font-size: 13px;
    line-height: 18px;
    unicode-bidi: plaintext;
  }
`;
