import { css } from 'lit';

export const toggleStyles = css`
  .awaited {
    inline-size: 150px;
    block-size: 36px;
  }
  fieldset {
    display: flex;
    margin: 0;
    padding: 2px;
    border: 1px solid var(--_border);
    border-radius: 8px;
    background: var(--_hover);
  }
  label {
    position: relative;
    display: flex;
  }
  /* Over its label, so that the native control takes the pointer and the focus. WebKit sizes a radio button itself. */
  input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  span {
    padding: 5px 14px;
    border-radius: 6px;
    color: var(--_muted);
  }
  input:checked + span {
    background: var(--_surface);
    box-shadow: 0 0 0 1px var(--_border);
    color: var(--_text);
    font-weight: 600;
  }
  input:focus-visible + span {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  @media print {
    :host {
      display: none;
    }
  }
  @media (forced-colors: active) {
    input:checked + span {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
