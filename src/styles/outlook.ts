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
  .why {
    align-self: start;
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
    padding: 2px 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_muted);
    font-size: 13px;
  }
  .why:hover {
    color: var(--_text);
  }
  .why svg {
    inline-size: 8px;
    block-size: 8px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5px;
  }
  :host(:dir(rtl)) .why svg {
    transform: scaleX(-1);
  }
  :host .why[aria-expanded='true'] svg {
    transform: rotate(90deg);
  }
  /* On paper nothing can be pressed. */
  @media print {
    .why {
      display: none;
    }
  }
`;
