import { css } from 'lit';

export const monthSelectStyles = css`
  :host {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .months {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .awaited {
    inline-size: 234px;
    block-size: 36px;
  }
  select,
  button {
    box-sizing: border-box;
    block-size: 36px;
    border: 1px solid var(--_border);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    cursor: pointer;
  }
  select {
    min-inline-size: 0;
    padding: 0 8px;
  }
  button {
    flex: none;
    inline-size: 36px;
    padding: 0;
  }
  button:hover:not([aria-disabled='true']),
  select:hover {
    background: var(--_hover);
  }
  button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.4;
  }
  select:focus-visible,
  button:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .name {
    padding-inline: 8px;
  }
  svg {
    display: block;
    inline-size: 16px;
    margin: auto;
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.75;
  }
  svg:dir(rtl) {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    button[aria-disabled='true'] {
      opacity: 1;
      border-color: GrayText;
      color: GrayText;
    }
  }
  /* On paper, the month's name alone. */
  @media print {
    button {
      display: none;
    }
    select {
      padding: 0;
      border: 0;
      appearance: none;
    }
  }
`;
