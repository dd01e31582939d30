import { css } from 'lit';

export const viewStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--_text);
    font-family: var(--_font);
    font-size: 14px;
    line-height: 20px;
  }
  :host([hidden]) {
    display: none;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px 24px;
    min-block-size: 44px;
    margin-block-end: 16px;
  }
  h2,
  p {
    margin: 0;
  }
  h2 {
    font-size: 20px;
    font-weight: 600;
    line-height: 28px;
    letter-spacing: -0.01em;
  }
  .notice {
    margin-block-end: 16px;
    color: var(--_muted);
  }
  .controls {
    min-inline-size: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
  }
  .actions {
    min-inline-size: 36px;
    block-size: 36px;
  }
  .layout {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    align-items: start;
    gap: 16px;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .flag {
    margin-block-end: 16px;
  }
  .message {
    min-block-size: 240px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  /* One under another: their tables take the whole width. */
  @media print {
    .actions {
      display: none;
    }
    .layout {
      display: block;
    }
    .layout > * {
      margin-block-end: 16px;
    }
  }
  @container (inline-size < 640px) {
    .layout {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
