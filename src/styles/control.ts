import { css } from 'lit';

/** What the view's controls share: one height, one border, targets of at least 24 px. */
export const controlStyles = css`
  :host {
    display: inline-block;
    color: var(--_text);
    font-family: var(--_font);
    font-size: 14px;
    font-weight: 400;
    line-height: 20px;
  }
  :host([hidden]) {
    display: none;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
