import { css } from 'lit';

/** What opens below "Download", above all else on the page. */
export const downloadListStyles = css`
  .files {
    position: fixed;
    inset: 0 auto auto 0;
    box-sizing: border-box;
    inline-size: max-content;
    min-inline-size: 168px;
    max-inline-size: calc(100vw - 16px);
    margin: 0;
    padding: 4px;
    border: 1px solid var(--_border);
    border-radius: min(var(--_radius), 10px);
    background: var(--_surface);
    box-shadow:
      0 1px 2px rgb(0 0 0 / 8%),
      0 8px 24px rgb(0 0 0 / 14%);
    color: var(--_text);
  }
  .files button {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 24px;
    inline-size: 100%;
    padding: 6px 10px;
    border: 0;
    border-radius: 6px;
    background: none;
    text-align: start;
  }
  .files button:hover {
    background: var(--_hover);
  }
  .files button:focus-visible {
    outline-offset: -2px;
  }
  .files small {
    color: var(--_muted);
    font-size: 12px;
  }
`;
