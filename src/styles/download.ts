import { css } from 'lit';

/** The quiet button at the end of a head. */
export const downloadStyles = css`
  .download {
    flex: none;
    display: flex;
    align-items: center;
    gap: 8px;
    max-inline-size: 70%;
    margin-block: -2px;
    /* The arrow, not its target, ends where the figures do. */
    margin-inline-end: calc(-1 * min(6px, var(--_padding)));
    color: var(--_muted);
    font-size: 13px;
    line-height: 18px;
  }
  .download > button {
    flex: none;
    inline-size: 28px;
    min-block-size: 28px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: inherit;
  }
  .download > button:is(:hover, [aria-expanded='true']) {
    background: var(--_hover);
    color: var(--_text);
  }
  .download > button[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  .download svg {
    display: block;
    inline-size: 16px;
    block-size: 16px;
    margin: auto;
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.5;
  }
  .download [role='alert'] {
    unicode-bidi: plaintext;
  }
  /* On paper nothing can be pressed. */
  @media print {
    .download {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .download > button[aria-disabled='true'] {
      opacity: 1;
      color: GrayText;
    }
  }
`;
